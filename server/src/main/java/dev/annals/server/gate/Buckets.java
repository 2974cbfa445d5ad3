package dev.annals.server.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** So many things a minute for each key; a key that was quiet for a minute has all of them again and need not be remembered. */
final class Buckets {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int KEYS = 50_000;

    private final int perMinute;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(KEYS).expireAfterAccess(MINUTE).build();

    Buckets(int perMinute) {
        this.perMinute = perMinute;
    }

    /** How long to wait before there are as many again; zero when they were there and are taken. */
    Duration take(String key, int cost) {
        ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(Math.min(cost, perMinute));
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    boolean isEmpty(String key) {
        Bucket bucket = buckets.getIfPresent(key);
        return bucket != null && bucket.getAvailableTokens() < 1;
    }

    private Bucket bucket(String key) {
        return buckets.get(
                key,
                unknown -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                        .build());
    }
}
