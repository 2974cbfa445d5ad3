package dev.annals.server.reactor;

import java.time.Duration;

/** There may be something to do because time passes by itself. */
public final class Ticking implements Duty.Signal {
    @Override
    public long now() {
        return 0;
    }

    @Override
    public void awaitBeyond(long seen, Duration atMost) throws InterruptedException {
        Thread.sleep(atMost);
    }
}
