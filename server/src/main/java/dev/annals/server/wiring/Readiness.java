package dev.annals.server.wiring;

import dev.annals.journal.JournalReader;
import dev.annals.query.live.LiveProcessor;
import dev.annals.query.live.Visibility;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** The server is ready when what is recorded can be read. */
@Component("readModelsHealthIndicator")
public class Readiness implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
    /** Behind by less than what the read models fold in about a second. */
    private static final long NEAR = 2_000;

    private static final Duration AT_START = Duration.ofMinutes(5);

    private final JournalReader journal;
    private final Visibility visibility;
    private final LiveProcessor processor;

    Readiness(JournalReader journal, Visibility visibility, LiveProcessor processor) {
        this.journal = journal;
        this.visibility = visibility;
        this.processor = processor;
    }

    /** Waits until what was recorded before this start can be read. */
    public void await() {
        if (!visibility.awaitPosition(journal.head(), AT_START)) {
            LOG.warn("The read models are still behind after {}", AT_START);
        }
    }

    @Override
    public Health health() {
        long head = journal.head();
        boolean near = visibility.awaitPosition(Math.max(0, head - NEAR), Duration.ZERO);
        Health.Builder health = near && !processor.failing() ? Health.up() : Health.outOfService();
        return health.withDetail("recorded", head).build();
    }
}
