package dev.annals.server.wiring;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.SmartLifecycle;

/**
 * A part that starts after those before it and stops before them. HTTP comes after all stages: it opens
 * last, and what it was still answering is done when the first stage stops.
 */
final class Stage implements SmartLifecycle {
    static final int KEYS = 0;
    static final int JOURNAL = 1;
    static final int MESSAGES = 2;
    static final int FIRST_START = 3;
    static final int READ_MODELS = 4;

    private final int phase;
    private final Runnable start;
    private final Runnable stop;
    private final AtomicBoolean running = new AtomicBoolean();

    Stage(int phase, Runnable start, Runnable stop) {
        this.phase = phase;
        this.start = start;
        this.stop = stop;
    }

    @Override
    public void start() {
        start.run();
        running.set(true);
    }

    @Override
    public void stop() {
        if (running.compareAndSet(true, false)) {
            stop.run();
        }
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    @Override
    public int getPhase() {
        return phase;
    }
}
