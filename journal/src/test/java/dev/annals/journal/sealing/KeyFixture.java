package dev.annals.journal.sealing;

import com.github.benmanes.caffeine.cache.Ticker;
import com.google.crypto.tink.subtle.Random;
import dev.annals.testing.TestDatabase;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of its own, with keys as one process has them and, where wanted, another. */
final class KeyFixture implements AutoCloseable {
    static final byte[] CONTEXT = {1};
    static final byte[] VALUES = {42};

    final TestDatabase database = TestDatabase.create();
    final JdbcClient sql = JdbcClient.create(database.dataSource());
    /** What the file of master keys holds. */
    final List<MasterKey> file = new ArrayList<>(List.of(anyMasterKey()));

    final MasterKeys masters = masters();
    final SubjectKeys keys = process();
    private final AtomicLong nanos = new AtomicLong();
    private final List<SubjectKeys> started = new ArrayList<>();

    static MasterKey anyMasterKey() {
        return MasterKey.of(Random.randBytes(MasterKey.BYTES));
    }

    MasterKeys masters() {
        return new MasterKeys(() -> List.copyOf(file));
    }

    /** Keys as one more process has them; it hears nothing before it is started. */
    SubjectKeys process() {
        return new SubjectKeys(database.dataSource(), masters(), Clock.systemUTC(), (Ticker) this::nanos);
    }

    SubjectKeys listeningProcess() {
        SubjectKeys process = process();
        process.start();
        started.add(process);
        return process;
    }

    private long nanos() {
        return nanos.get();
    }

    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    byte[] sealed(UUID subject) {
        return keys.seal(subject, VALUES, CONTEXT);
    }

    static byte @Nullable [] opened(SubjectKeys keys, UUID subject, byte[] sealed) {
        try {
            return keys.open(subject, sealed, CONTEXT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    long rows() {
        return sql.sql("SELECT count(*) FROM privacy.subject_key")
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        started.forEach(SubjectKeys::close);
        database.close();
    }
}
