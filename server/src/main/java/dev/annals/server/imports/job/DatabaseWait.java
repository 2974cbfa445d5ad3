package dev.annals.server.imports.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Does a piece of an import as often as it takes until the database is there, but not for ever: it may
 * be the piece that the database does not take.
 */
final class DatabaseWait {
    static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWait.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final UUID jobId;
    private final Clock clock;
    private final Pause pause;

    /** Something that needs the database and can be done again. */
    interface Piece {
        void carryOut() throws InterruptedException;
    }

    /** Lets some time pass. */
    interface Pause {
        void last(Duration duration) throws InterruptedException;
    }

    DatabaseWait(UUID jobId, Clock clock, Pause pause) {
        this.jobId = jobId;
        this.clock = clock;
        this.pause = pause;
    }

    /** @throws RuntimeException why it still fails, after so many tries */
    void untilDone(Piece piece) throws InterruptedException {
        Instant end = clock.instant().plus(PATIENCE);
        for (Duration next = FIRST_PAUSE; ; next = longer(next)) {
            try {
                piece.carryOut();
                return;
            } catch (TryLater | DataAccessException | TransactionException unreachable) {
                if (clock.instant().isAfter(end)) {
                    throw unreachable;
                }
                LOG.warn("Import {} waits: {}", jobId, unreachable.getClass().getName());
            }
            pause.last(next);
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }
}
