package dev.annals.server.accesslog;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** What was seen and is not recorded yet. No read waits here: where there is no room, what is lost is counted. */
@Component
class AccessLog {
    private static final int ROOM = 50_000;

    private final BlockingQueue<Seen> waiting = new ArrayBlockingQueue<>(ROOM);
    private final AtomicLong lost = new AtomicLong();

    void note(Seen seen) {
        if (!waiting.offer(seen)) {
            lost.incrementAndGet();
        }
    }

    /** The oldest of what waits, no longer waiting. */
    List<Seen> take(int most) {
        List<Seen> taken = new ArrayList<>();
        waiting.drainTo(taken, most);
        return taken;
    }

    /** How much was lost since this was asked last. */
    long lost() {
        return lost.getAndSet(0);
    }
}
