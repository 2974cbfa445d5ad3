package dev.annals.journal.postgres;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last position known to be recorded by any process, and who wants to hear when it moves. */
final class HeadSignal {
    private static final Logger LOG = LoggerFactory.getLogger(HeadSignal.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
    private volatile long head;

    long head() {
        return head;
    }

    /** Everything up to this position can be read now. */
    void announce(long position) {
        if (advance(position)) {
            listeners.forEach(HeadSignal::tell);
        }
    }

    /** A listener that is closing must not harm whoever announces. */
    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.warn("A listener refused the wake-up call", e);
        }
    }

    private boolean advance(long position) {
        lock.lock();
        try {
            if (position <= head) {
                return false;
            }
            head = position;
            moved.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    long awaitBeyond(long position, long timeout, TimeUnit unit) throws InterruptedException {
        if (head > position) {
            return head;
        }
        long nanos = unit.toNanos(timeout);
        lock.lockInterruptibly();
        try {
            while (head <= position && nanos > 0) {
                nanos = moved.awaitNanos(nanos);
            }
            return head;
        } finally {
            lock.unlock();
        }
    }

    /** Calls back, quickly and on any thread, whenever the head moves. */
    void listen(Runnable listener) {
        listeners.add(listener);
    }

    void forget(Runnable listener) {
        listeners.remove(listener);
    }
}
