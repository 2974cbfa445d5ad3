package dev.annals.journal.sealing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.Random;
import dev.annals.api.Refused;
import dev.annals.journal.JournalRefusal;
import dev.annals.journal.codec.PersonalDataSeal;
import dev.annals.journal.postgres.ChannelListener;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * Seals by the key of each data subject. Keys are made when they are first needed, kept wrapped in PostgreSQL, and known in
 * the clear for a while. While it is open it keeps one connection of the data source to hear what other processes destroy.
 */
public final class SubjectKeys implements PersonalDataSeal, AutoCloseable {
    /** How long a destroyed key may still be known by a process that nobody could tell. */
    public static final Duration KNOWN_FOR = Duration.ofMinutes(10);

    private static final int MOST_KNOWN = 20_000;
    /** Nobody's: its key shows which master key a database belongs to before there is any subject. */
    private static final UUID NOBODY = new UUID(-1, -1);

    private final SubjectKeyTable table;
    private final MasterKeys masters;
    private final Clock clock;
    private final Cache<UUID, DataKey> known;
    private final AtomicLong forgotten = new AtomicLong();
    private final ChannelListener listener;

    public SubjectKeys(DataSource dataSource, MasterKeys masters, Clock clock) {
        this(dataSource, masters, clock, Ticker.systemTicker());
    }

    SubjectKeys(DataSource dataSource, MasterKeys masters, Clock clock, Ticker ticker) {
        this.table = new SubjectKeyTable(dataSource);
        this.masters = masters;
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST_KNOWN)
                .expireAfterWrite(KNOWN_FOR)
                .ticker(ticker)
                .build();
        this.listener = new ChannelListener(dataSource, SubjectKeyTable.CHANNEL, new Ear());
    }

    /** Begins to hear; the schema must be there. */
    public void start() {
        listener.start();
    }

    /** Binds a new database to the current master key; to be called once the master keys are known to fit. */
    public void bind() {
        keyToSealWith(NOBODY);
    }

    @Override
    public void close() {
        listener.close();
    }

    @Override
    public byte[] seal(UUID subject, byte[] values, byte[] context) {
        Aead key = keyToSealWith(subject).aead();
        if (key == null) {
            throw Refused.because(SealingRefusal.SUBJECT_ERASED);
        }
        try {
            return key.encrypt(values, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a subject's key does not seal", e);
        }
    }

    @Override
    public byte @Nullable [] open(UUID subject, byte[] sealed, byte[] context) throws GeneralSecurityException {
        DataKey key = known.getIfPresent(subject);
        if (key == null) {
            key = load(List.of(subject)).get(subject);
        }
        if (key == null) {
            throw new KeyMissingException("the key of " + subject + " is missing");
        }
        Aead aead = key.aead();
        return aead == null ? null : aead.decrypt(sealed, context);
    }

    @Override
    public void expect(Collection<UUID> subjects) {
        List<UUID> unknown = subjects.stream()
                .filter(subject -> known.getIfPresent(subject) == null)
                .toList();
        if (unknown.size() > 1) {
            try {
                load(unknown);
            } catch (GeneralSecurityException e) {
                // Whoever opens what belongs to it finds out, and about nothing else.
            }
        }
    }

    /** Destroys a subject's key for good: what is sealed with it is read as erased from now on, in every process. */
    public void destroy(UUID subject) {
        table.destroy(subject, clock.instant());
        forget(subject);
    }

    /** Those of some subjects whose keys are there, as the database has it at this moment. */
    public Set<UUID> alive(Collection<UUID> subjects) {
        return table.of(subjects).stream()
                .filter(key -> key.wrapped() != null)
                .map(WrappedKey::subject)
                .collect(Collectors.toSet());
    }

    private DataKey keyToSealWith(UUID subject) {
        DataKey key = known.getIfPresent(subject);
        if (key != null) {
            return key;
        }
        try {
            DataKey kept = load(List.of(subject)).get(subject);
            return kept != null ? kept : make(subject);
        } catch (DataAccessException e) {
            throw Refused.because(JournalRefusal.JOURNAL_UNAVAILABLE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of " + subject + " cannot be unwrapped", e);
        }
    }

    private DataKey make(UUID subject) throws GeneralSecurityException {
        long before = forgotten.get();
        MasterKey master = masters.current();
        byte[] wrapped = master.wrap(subject, Random.randBytes(Ciphers.KEY));
        WrappedKey kept = table.keep(new WrappedKey(subject, wrapped, master.id()), clock.instant());
        DataKey key = unwrapped(kept);
        remember(Map.of(subject, key), before);
        return key;
    }

    private Map<UUID, DataKey> load(Collection<UUID> subjects) throws GeneralSecurityException {
        long before = forgotten.get();
        Map<UUID, DataKey> loaded = new HashMap<>();
        for (WrappedKey key : table.of(subjects)) {
            loaded.put(key.subject(), unwrapped(key));
        }
        remember(loaded, before);
        return loaded;
    }

    /** What was destroyed since they were read must not be known again. */
    private void remember(Map<UUID, DataKey> keys, long before) {
        known.putAll(keys);
        if (forgotten.get() != before) {
            known.invalidateAll(keys.keySet());
        }
    }

    private void forget(UUID subject) {
        forgotten.incrementAndGet();
        known.invalidate(subject);
    }

    private DataKey unwrapped(WrappedKey key) throws GeneralSecurityException {
        if (key.wrapped() == null || key.masterKey() == null) {
            return new DataKey(null);
        }
        byte[] secret = masters.named(key.masterKey()).unwrap(key.subject(), key.wrapped());
        return new DataKey(Ciphers.of(secret));
    }

    /** @param aead null when it was destroyed */
    private record DataKey(@Nullable Aead aead) {}

    private final class Ear implements ChannelListener.Ear {
        /** Nobody knows what was told meanwhile. */
        @Override
        public void begin() {
            forgotten.incrementAndGet();
            known.invalidateAll();
        }

        @Override
        public void hear(String told) {
            if (told.equals(SubjectKeyTable.ROTATED)) {
                masters.reread();
            } else {
                forget(UUID.fromString(told));
            }
        }
    }
}
