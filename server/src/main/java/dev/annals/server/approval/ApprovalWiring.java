package dev.annals.server.approval;

import dev.annals.command.approval.ApprovalRulesBook;
import dev.annals.server.reactor.Duty;
import dev.annals.server.reactor.Ticking;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Bringing approvals to their end is up to one process. */
@Configuration(proxyBeanMethods = false)
class ApprovalWiring {
    private static final long LOCK = 0x616e6e616c7321L;

    @Bean
    ApprovalRulesBook approvalRulesBook(EventStore events) {
        return new ApprovalRulesBook(events);
    }

    @Bean
    Duty approvalWatch(DataSource dataSource, ApprovalWatcher watcher) {
        return new Duty("approval-watch", LOCK, dataSource, watcher, new Ticking());
    }
}
