package dev.annals.server.outbox;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Not more messages a minute than the rules allow, spread evenly; used by one thread. */
final class Pace {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** A tenth of a minute's messages may go out at once. */
    private static final int PARTS = 10;

    private final TimeMeter time;
    private @Nullable Integer perMinute;
    private @Nullable Bucket bucket;

    Pace(Clock clock) {
        time = new ByClock(clock);
    }

    /** How many of those that are wanted may go out now. */
    int allowed(@Nullable Integer mostPerMinute, int wanted) {
        if (!Objects.equals(mostPerMinute, perMinute)) {
            perMinute = mostPerMinute;
            bucket = mostPerMinute == null ? null : bucket(mostPerMinute);
        }
        return bucket == null ? wanted : (int) bucket.tryConsumeAsMuchAsPossible(wanted);
    }

    /** So many of them did not go out. */
    void unused(int messages) {
        if (bucket != null && messages > 0) {
            bucket.addTokens(messages);
        }
    }

    /** Empty at first, so that starting again and again is no way around it. */
    private Bucket bucket(int most) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(Math.max(1, most / PARTS))
                        .refillGreedy(most, MINUTE)
                        .initialTokens(0))
                .build();
    }

    private record ByClock(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return Duration.ofMillis(clock.millis()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
