package dev.annals.server.reactor;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Something that is looked after again and again, by one of all processes on the database: by the one that holds
 * the duty's lock. Another takes over within a second or so when that one stops, dies or loses its connection.
 * For a moment two may be at it, as when a connection is lost in the middle of a look: the lock saves work, and
 * what is done must be right without it.
 *
 * <p>Starts after everything else and stops before it. A look that fails is tried again, for ever: by whoever
 * has the lock then.
 */
public final class Duty implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Duty.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration END = Duration.ofSeconds(15);

    private final String name;
    private final long lock;
    private final DataSource dataSource;
    private final Work work;
    private final Signal signal;
    private volatile @Nullable Thread thread;

    /** What is done; bounded, so that a duty can end between two looks. */
    public interface Work {
        /** Looks once; answers whether there is more to do at once. */
        boolean look() throws InterruptedException;

        /** Whether this process has what it takes. As long as it has not, the duty is left to another. */
        default boolean isUpToIt() {
            return true;
        }
    }

    /** Tells that there may be something to do. */
    public interface Signal {
        /** How far it has come. */
        long now();

        /** Waits until it is beyond that, at most so long. */
        void awaitBeyond(long seen, Duration atMost) throws InterruptedException;
    }

    /**
     * @param name for the log and the thread
     * @param lock key of the PostgreSQL advisory lock, the same in every process and of no other use
     * @param dataSource one connection of it is kept while the duty is had
     * @param signal whatever it says, the work is looked after each second
     */
    public Duty(String name, long lock, DataSource dataSource, Work work, Signal signal) {
        this.name = name;
        this.lock = lock;
        this.dataSource = dataSource;
        this.work = work;
        this.signal = signal;
    }

    long lock() {
        return lock;
    }

    @Override
    public void start() {
        // Known before it runs: a thread that is not the known one ends.
        Thread serving = Thread.ofPlatform().name(name).unstarted(this::serve);
        thread = serving;
        serving.start();
    }

    /** Ends after the look that is under way, which is interrupted. */
    @Override
    public void stop() {
        Thread working = thread;
        if (working != null) {
            thread = null;
            working.interrupt();
            try {
                working.join(END);
            } catch (InterruptedException inAHurry) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void serve() {
        try {
            while (!isOver()) {
                try {
                    serveIfFree();
                } catch (SQLException | RuntimeException failure) {
                    if (!isOver()) {
                        // Messages of exceptions may quote what a person typed.
                        LOG.warn("{} waits: {}", name, failure.getClass().getName());
                    }
                }
                signal.awaitBeyond(Long.MAX_VALUE, LOOK_AGAIN);
            }
        } catch (InterruptedException stopping) {
            LOG.debug("{} stops", name);
        }
    }

    private void serveIfFree() throws SQLException, InterruptedException {
        if (!work.isUpToIt()) {
            return;
        }
        try (DutyLock held = DutyLock.tryTake(dataSource, lock)) {
            if (held != null) {
                LOG.info("{} is up to this process now", name);
                serveWhile(held);
            }
        }
    }

    private void serveWhile(DutyLock held) throws SQLException, InterruptedException {
        while (!isOver() && held.isHeld() && work.isUpToIt()) {
            long seen = signal.now();
            if (!work.look()) {
                signal.awaitBeyond(seen, LOOK_AGAIN);
            }
        }
    }

    /** After being stopped, and for a thread that another start has replaced. */
    private boolean isOver() {
        return thread != Thread.currentThread() || Thread.currentThread().isInterrupted();
    }
}
