package dev.annals.server.idempotency;

import dev.annals.api.Ids;
import dev.annals.api.Refused;
import dev.annals.server.problem.HttpRefusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Decides whether a keyed request is new, being worked on, or answered already. */
@Component
class Idempotency {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration LOCKED = Duration.ofSeconds(60);

    private final KeyedRequests requests;
    private final Clock clock;
    private final Ids ids;

    Idempotency(KeyedRequests requests, Clock clock, Ids ids) {
        this.requests = requests;
        this.clock = clock;
        this.ids = ids;
    }

    /** What to do with a keyed request. */
    sealed interface Decision {
        /** Carry it out; what it creates gets this id. */
        record Proceed(UUID resourceId) implements Decision {}

        /** Answer as the first time. */
        record Repeat(FirstAnswer answer) implements Decision {}
    }

    Decision begin(Key key, byte[] fingerprint) {
        Instant now = clock.instant();
        UUID resourceId = ids.next();
        if (requests.begin(key, fingerprint, resourceId, now, now.plus(LOCKED))) {
            return new Decision.Proceed(resourceId);
        }
        KeyedRequest known = requests.find(key).orElseThrow(Idempotency::inProgress);
        if (known.begunAt().isBefore(now.minus(KEPT))) {
            removeExpired();
            return begin(key, fingerprint);
        }
        return decide(key, known, fingerprint, now);
    }

    private Decision decide(Key key, KeyedRequest known, byte[] fingerprint, Instant now) {
        Refused.unless(Arrays.equals(known.fingerprint(), fingerprint), HttpRefusal.IDEMPOTENCY_KEY_REUSED);
        FirstAnswer answer = known.answer();
        if (answer != null) {
            return new Decision.Repeat(answer);
        }
        if (!requests.takeOver(key, now, now.plus(LOCKED))) {
            throw inProgress();
        }
        return new Decision.Proceed(known.resourceId());
    }

    private static Refused inProgress() {
        return Refused.because(HttpRefusal.IDEMPOTENCY_IN_PROGRESS);
    }

    void finish(Key key, FirstAnswer answer) {
        requests.finish(key, answer);
    }

    /** The outcome is not settled: the next attempt is carried out again, with the same id. */
    void letGo(Key key) {
        requests.letGo(key);
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void removeExpired() {
        requests.removeBegunBefore(clock.instant().minus(KEPT));
    }
}
