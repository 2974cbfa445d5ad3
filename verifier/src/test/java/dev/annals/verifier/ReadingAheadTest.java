package dev.annals.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReadingAheadTest {
    private static final KeptLedger LEDGER = KeptLedger.over(40);
    private static final byte[] LINES = Parts.ofHistory(LEDGER).entries.get(Archive.EVENTS);
    private static final long MOST_AHEAD = (2L * Runtime.getRuntime().availableProcessors() + 8) << 18;

    @Test
    void events_come_in_their_order_and_all_of_them() throws IOException {
        List<Long> positions = new ArrayList<>();
        Repeated stream = new Repeated(1_000, null);
        try (EventStream events = new EventStream(stream)) {
            events.forEachWhile(line -> positions.add(line.event().position()));
        }
        assertThat(positions).hasSize(40_000);
        for (int i = 0; i < positions.size(); i++) {
            assertThat(positions.get(i)).isEqualTo(i % 40 + 1);
        }
    }

    @Test
    void what_breaks_the_reading_is_told_after_the_events_before_it() {
        for (Exception broken : List.of(new IOException("broken"), new IllegalStateException("broken"))) {
            AtomicLong seen = new AtomicLong();
            assertThatThrownBy(() -> {
                        try (EventStream events = new EventStream(new Repeated(1_000, broken))) {
                            events.forEachWhile(line -> seen.incrementAndGet() > 0);
                        }
                    })
                    .hasStackTraceContaining("broken");
            assertThat(seen.get()).isGreaterThan(30_000);
        }
    }

    @Test
    void whoever_is_slow_has_not_much_in_memory_and_can_stop_before_the_end() throws IOException {
        Repeated endless = new Repeated(Long.MAX_VALUE, null);
        AtomicLong events = new AtomicLong();
        try (EventStream stream = new EventStream(endless)) {
            stream.forEachWhile(line -> {
                long behind = events.incrementAndGet() / 40 * LINES.length;
                assertThat(endless.read.get() - behind).isLessThan(MOST_AHEAD);
                return events.get() < 100_000;
            });
        }
        assertThat(events).hasValue(100_000);
    }

    /** The same lines again and again, and then the end, or something that is in the way. */
    private static final class Repeated extends InputStream {
        final AtomicLong read = new AtomicLong();
        private final long most;
        private final Exception end;

        Repeated(long times, Exception end) {
            this.most = times == Long.MAX_VALUE ? times : times * LINES.length;
            this.end = end;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            if (read.get() == most) {
                return over();
            }
            int at = (int) (read.get() % LINES.length);
            int some = (int) Math.min(Math.min(length, LINES.length - at), most - read.get());
            System.arraycopy(LINES, at, target, from, some);
            read.addAndGet(some);
            return some;
        }

        private int over() throws IOException {
            if (end instanceof IOException broken) {
                throw broken;
            }
            if (end instanceof RuntimeException broken) {
                throw broken;
            }
            return -1;
        }
    }
}
