package dev.annals.server.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What is exposed, and whether the ledger holds, for whoever watches over servers. */
final class LedgerMetrics implements MeterBinder {
    private final Describing describing;
    private final Clock clock;

    LedgerMetrics(Describing describing, Clock clock) {
        this.describing = describing;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "annals.ledger.exposed",
                        describing,
                        ledger -> ledger.exposed().events())
                .description("Events that no checkpoint covers")
                .baseUnit("events")
                .register(registry);
        Gauge.builder("annals.ledger.exposed.time", describing, this::seconds)
                .description("Since when the first of them was recorded")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("annals.ledger.flawed", describing, ledger -> ledger.isFlawed() ? 1 : 0)
                .description("1 where the ledger does not hold")
                .register(registry);
    }

    private double seconds(Describing ledger) {
        Instant since = ledger.exposed().since();
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1_000.0;
    }
}
