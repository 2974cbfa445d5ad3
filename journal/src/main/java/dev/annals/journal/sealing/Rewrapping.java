package dev.annals.journal.sealing;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/** Wraps the keys of all subjects by the current master key, while they are used. No event is touched. */
public final class Rewrapping {
    private static final int BATCH = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final SubjectKeyTable table;
    private final MasterKeys masters;

    public Rewrapping(DataSource dataSource, MasterKeys masters) {
        this.table = new SubjectKeyTable(dataSource);
        this.masters = masters;
    }

    /**
     * Goes on until nothing is wrapped by another one; what was wrapped before it broke off stays so.
     *
     * @return how many it wrapped
     * @throws GeneralSecurityException when one of the other master keys is missing
     */
    public long run() throws GeneralSecurityException {
        // Other processes are to wrap by the current one from now on, too.
        table.tell(SubjectKeyTable.ROTATED);
        long all = 0;
        long once = pass();
        while (once > 0) {
            all += once;
            once = pass();
        }
        return all;
    }

    private long pass() throws GeneralSecurityException {
        MasterKey current = masters.current();
        long wrapped = 0;
        UUID last = BEFORE_ALL;
        List<WrappedKey> batch = table.notWrappedBy(current.id(), last, BATCH);
        while (!batch.isEmpty()) {
            wrapped += rewrap(batch, current);
            last = batch.getLast().subject();
            batch = table.notWrappedBy(current.id(), last, BATCH);
        }
        return wrapped;
    }

    private int rewrap(List<WrappedKey> batch, MasterKey current) throws GeneralSecurityException {
        List<WrappedKey> after = new ArrayList<>(batch.size());
        List<String> before = new ArrayList<>(batch.size());
        for (WrappedKey key : batch) {
            String by = Objects.requireNonNull(key.masterKey());
            byte[] secret = masters.named(by).unwrap(key.subject(), Objects.requireNonNull(key.wrapped()));
            after.add(new WrappedKey(key.subject(), current.wrap(key.subject(), secret), current.id()));
            before.add(by);
        }
        return table.replace(after, before);
    }
}
