package dev.annals.server.wiring;

import dev.annals.query.customer360.CustomerQueries;
import dev.annals.query.users.UserQueries;
import dev.annals.query.world.Worlds;
import java.util.List;
import org.axonframework.config.Configurer;
import org.springframework.stereotype.Component;

/** Everything that answers queries. */
@Component
class QueryHandlers {
    private final List<Object> handlers;

    QueryHandlers(Worlds worlds) {
        handlers = List.of(new CustomerQueries(worlds), new UserQueries(worlds));
    }

    void register(Configurer configurer) {
        handlers.forEach(handler -> configurer.registerQueryHandler(config -> handler));
    }
}
