package dev.annals.server.dispatch;

import java.time.Duration;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long an outcome and an answer are waited for. */
@Configuration(proxyBeanMethods = false)
class DispatchWiring {
    private static final Duration COMMANDS = Duration.ofSeconds(10);
    private static final Duration QUERIES = Duration.ofSeconds(60);

    @Bean
    CommandDispatcher commandDispatcher(CommandGateway gateway) {
        return new GatewayDispatcher(gateway, COMMANDS);
    }

    @Bean
    Queries queries(QueryGateway gateway) {
        return new GatewayQueries(gateway, QUERIES);
    }
}
