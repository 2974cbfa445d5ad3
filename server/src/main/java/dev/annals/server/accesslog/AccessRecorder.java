package dev.annals.server.accesslog;

import dev.annals.api.Ids;
import dev.annals.api.accesslog.RecordAccess;
import dev.annals.server.dispatch.CommandDispatcher;
import dev.annals.server.dispatch.Origin;
import dev.annals.server.dispatch.Wish;
import dev.annals.server.problem.Traces;
import dev.annals.server.startup.Settings;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Records what was seen, every few seconds and once more when the server stops. What the journal does not take is told
 * again, under the same id. A process that is killed takes the last seconds with it.
 */
@Component
class AccessRecorder implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AccessRecorder.class);
    private static final String ORIGIN = "rule:access-log";
    private static final int AT_ONCE = 2_000;
    private static final int LAST_TRIES = 3;
    /** After HTTP has stopped, and before everything that recording needs. */
    private static final int PHASE = 5;

    private final AccessLog log;
    private final CommandDispatcher dispatcher;
    private final Ids ids;
    private final Notes notes;
    private final Duration every;
    private final Deque<RecordAccess> pending = new ArrayDeque<>();
    private volatile @Nullable Thread thread;

    AccessRecorder(AccessLog log, CommandDispatcher dispatcher, Ids ids, Settings settings) {
        this.log = log;
        this.dispatcher = dispatcher;
        this.ids = ids;
        this.notes = new Notes(ids);
        this.every = settings.access().every();
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try {
                Thread.sleep(every);
            } catch (InterruptedException stopping) {
                return;
            }
            record();
        }
    }

    /** Everything that waits; answers whether nothing is left. */
    private synchronized boolean record() {
        long lost = log.lost();
        if (lost > 0) {
            LOG.error("{} reads of personal data are not recorded: too many waited", lost);
        }
        while (tellPending()) {
            List<Seen> seen = log.take(AT_ONCE);
            if (seen.isEmpty()) {
                return true;
            }
            pending.addAll(notes.of(seen));
        }
        return false;
    }

    private boolean tellPending() {
        while (!pending.isEmpty()) {
            try {
                dispatcher.dispatch(Wish.of(pending.getFirst()), Origin.ownAccord(ORIGIN, ids));
                pending.removeFirst();
            } catch (RuntimeException failure) {
                LOG.warn("Reads are not recorded yet: {}", Traces.withoutMessages(failure));
                return false;
            }
        }
        return true;
    }

    @Override
    public void start() {
        Thread recording = Thread.ofPlatform().name("access-log").daemon().unstarted(this::run);
        thread = recording;
        recording.start();
    }

    @Override
    public void stop() {
        Thread recording = thread;
        thread = null;
        if (recording == null) {
            return;
        }
        recording.interrupt();
        boolean done = false;
        for (int tries = 0; tries < LAST_TRIES && !done; tries++) {
            done = record();
        }
        if (!done) {
            LOG.error("Reads of personal data since the last note are not recorded: the journal did not take them");
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
