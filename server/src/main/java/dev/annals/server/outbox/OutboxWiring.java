package dev.annals.server.outbox;

import dev.annals.server.reactor.Duty;
import dev.annals.server.reactor.Ticking;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Preparing is up to one process, and so is sending. */
@Configuration(proxyBeanMethods = false)
class OutboxWiring {
    private static final long PREPARING = 0x616e6e616c7305L;
    private static final long SENDING = 0x616e6e616c7306L;

    @Bean
    Duty audiencePreparing(DataSource dataSource, Preparing preparing) {
        return new Duty("audience-preparing", PREPARING, dataSource, preparing, new Ticking());
    }

    @Bean
    Duty messageSending(DataSource dataSource, Sending sending) {
        return new Duty("message-sending", SENDING, dataSource, sending, new Ticking());
    }
}
