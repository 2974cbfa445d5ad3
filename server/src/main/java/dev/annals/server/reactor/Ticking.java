package dev.annals.server.reactor;

import java.time.Duration;

/** For what is looked after each second: because time passes, or because it can wait so long. */
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
