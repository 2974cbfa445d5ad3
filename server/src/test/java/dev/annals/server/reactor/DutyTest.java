package dev.annals.server.reactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.server.RunningServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two duties of one lock on one database are two processes, as far as PostgreSQL can tell. */
class DutyTest {
    private static final long LOCK = 0x7465737473L;

    private final DataSource dataSource = RunningServer.shared().bean(DataSource.class);
    private final List<Duty> duties = new ArrayList<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final Tick first = new Tick();
    private final Tick second = new Tick();

    @Test
    void one_of_two_works_and_the_other_takes_over_when_it_stops() {
        Duty one = start(first);
        await().until(() -> first.looks.get() > 0);
        start(second);
        int before = first.looks.get();
        await().until(() -> first.looks.get() > before + 20);
        assertThat(second.looks).hasValue(0);

        one.stop();
        int stopped = first.looks.get();
        await().until(() -> second.looks.get() > 20);
        assertThat(first.looks).hasValue(stopped);
        assertThat(mostAtOnce).hasValue(1);
    }

    @Test
    void whoever_loses_the_connection_loses_the_duty_and_somebody_has_it_soon() {
        start(first);
        await().until(() -> first.looks.get() > 0);
        start(second);
        first.hold();
        assertThat(holders()).isEqualTo(1);
        JdbcClient.create(dataSource)
                .sql("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted"
                        + " AND classid = (? >> 32)::int::oid AND objid = (? & 4294967295)::bigint::oid")
                .params(LOCK, LOCK)
                .query(Boolean.class)
                .list();
        await().until(() -> second.looks.get() > 0);
        first.letGo();
        int before = first.looks.get();
        await().until(() -> second.looks.get() > 20);
        assertThat(first.looks.get()).isLessThanOrEqualTo(before + 1);
    }

    @Test
    void whoever_has_not_what_it_takes_leaves_the_duty_to_another() {
        first.upToIt = false;
        start(first);
        start(second);
        await().until(() -> second.looks.get() > 20);
        assertThat(first.looks).hasValue(0);

        first.upToIt = true;
        second.upToIt = false;
        await().atMost(Duration.ofSeconds(20)).until(() -> first.looks.get() > 20);
    }

    @Test
    void a_look_that_fails_is_tried_again() {
        first.failures.set(2);
        start(first);
        await().atMost(Duration.ofSeconds(20)).until(() -> first.looks.get() > 3);
    }

    @Test
    void with_nothing_left_to_do_it_looks_when_it_is_told_and_each_second() {
        first.more = false;
        start(first);
        await().until(() -> first.looks.get() > 0);
        for (int i = 0; i < 5; i++) {
            int before = first.looks.get();
            first.told();
            await().atMost(Duration.ofMillis(800))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> first.looks.get() > before);
        }
        int before = first.looks.get();
        await().between(Duration.ofMillis(500), Duration.ofSeconds(10)).until(() -> first.looks.get() > before + 1);
    }

    @Test
    void stopping_interrupts_the_look_and_gives_the_lock_back() {
        first.hold();
        Duty duty = start(first);
        await().until(() -> first.waiting());
        duty.stop();
        assertThat(duty.isRunning()).isFalse();
        assertThat(holders()).isZero();
    }

    private Duty start(Tick tick) {
        Duty duty = new Duty("duty-of-a-test", LOCK, dataSource, tick, tick);
        duties.add(duty);
        duty.start();
        return duty;
    }

    private long holders() {
        return JdbcClient.create(dataSource)
                .sql("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted"
                        + " AND classid = (? >> 32)::int::oid AND objid = (? & 4294967295)::bigint::oid")
                .params(LOCK, LOCK)
                .query(Long.class)
                .single();
    }

    @AfterEach
    void stop() {
        duties.forEach(Duty::stop);
    }

    /** Work that counts, and the signal for it. */
    private final class Tick implements Duty.Work, Duty.Signal {
        final AtomicInteger looks = new AtomicInteger();
        final AtomicInteger failures = new AtomicInteger();
        volatile boolean more = true;
        volatile boolean upToIt = true;
        private final AtomicLong told = new AtomicLong();
        private final Semaphore gate = new Semaphore(1);
        private final Object lock = new Object();

        @Override
        public boolean look() throws InterruptedException {
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            try {
                gate.acquire();
                gate.release();
                looks.incrementAndGet();
                if (failures.getAndDecrement() > 0) {
                    throw new IllegalStateException("planned");
                }
                return more;
            } finally {
                atOnce.decrementAndGet();
            }
        }

        @Override
        public boolean isUpToIt() {
            return upToIt;
        }

        void hold() {
            gate.acquireUninterruptibly();
        }

        void letGo() {
            gate.release();
        }

        boolean waiting() {
            return gate.hasQueuedThreads();
        }

        void told() {
            synchronized (lock) {
                told.incrementAndGet();
                lock.notifyAll();
            }
        }

        @Override
        public long now() {
            return told.get();
        }

        @Override
        public void awaitBeyond(long seen, Duration atMost) throws InterruptedException {
            long deadline = System.nanoTime() + atMost.toNanos();
            synchronized (lock) {
                for (long left = atMost.toNanos();
                        told.get() <= seen && left > 0;
                        left = deadline - System.nanoTime()) {
                    TimeUnit.NANOSECONDS.timedWait(lock, left);
                }
            }
        }
    }
}
