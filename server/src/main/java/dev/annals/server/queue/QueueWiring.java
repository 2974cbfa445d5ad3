package dev.annals.server.queue;

import dev.annals.query.live.Visibility;
import dev.annals.server.reactor.Duty;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Assigning tickets is up to one process. */
@Configuration(proxyBeanMethods = false)
class QueueWiring {
    private static final long LOCK = 0x616e6e616c7303L;

    @Bean
    Duty ticketAssignment(DataSource dataSource, TicketAssigner assigner, Visibility visibility) {
        return new Duty("ticket-assignment", LOCK, dataSource, assigner, new Folding(visibility));
    }

    /** There may be something to do when the read models have moved on. */
    private record Folding(Visibility visibility) implements Duty.Signal {
        @Override
        public long now() {
            return visibility.folded();
        }

        @Override
        public void awaitBeyond(long seen, Duration atMost) throws InterruptedException {
            visibility.awaitFolding(seen, atMost);
        }
    }
}
