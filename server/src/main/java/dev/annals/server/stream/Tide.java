package dev.annals.server.stream;

import dev.annals.query.live.Visibility;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells all open streams how far the read models have come; one looks for all of them. */
@Component
class Tide {
    private static final Logger LOG = LoggerFactory.getLogger(Tide.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Visibility visibility;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition risen = lock.newCondition();
    private volatile long position;
    private int waiting;
    private boolean looking;

    Tide(Visibility visibility) {
        this.visibility = visibility;
    }

    /** How far the read models have come. */
    long now() {
        rise(visibility.projected());
        return position;
    }

    /** Waits until the read models are beyond a position, at most so long; answers how far they are then. */
    long awaitBeyond(long cursor, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        lock.lockInterruptibly();
        try {
            waiting++;
            look();
            long left = deadline - System.nanoTime();
            while (position <= cursor && left > 0) {
                left = risen.awaitNanos(left);
            }
            return position;
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    private void look() {
        if (!looking) {
            looking = true;
            Thread.ofVirtual().name("tide").start(this::watch);
        }
    }

    private void watch() {
        try {
            while (isAwaited()) {
                if (visibility.awaitPosition(position + 1, LOOK)) {
                    rise(visibility.projected());
                }
            }
        } catch (RuntimeException unreachable) {
            // The next stream that waits looks again.
            LOG.warn(
                    "Cannot see how far the read models are: {}",
                    unreachable.getClass().getName());
            stopLooking();
        }
    }

    private void stopLooking() {
        lock.lock();
        try {
            looking = false;
        } finally {
            lock.unlock();
        }
    }

    private boolean isAwaited() {
        lock.lock();
        try {
            looking = waiting > 0 && !Thread.currentThread().isInterrupted();
            return looking;
        } finally {
            lock.unlock();
        }
    }

    private void rise(long projected) {
        lock.lock();
        try {
            position = Math.max(position, projected);
            risen.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
