package dev.annals.server.wiring;

import dev.annals.query.customer360.CustomerQueries;
import dev.annals.query.pipeline.PipelineQueries;
import dev.annals.query.pipeline.PipelineReports;
import dev.annals.query.pipeline.ReportSettings;
import dev.annals.query.users.UserQueries;
import dev.annals.query.world.Worlds;
import dev.annals.server.startup.Settings;
import java.util.List;
import org.axonframework.config.Configurer;
import org.springframework.stereotype.Component;

/** Everything that answers queries. */
@Component
class QueryHandlers {
    private final List<Object> handlers;

    QueryHandlers(Worlds worlds, Settings settings) {
        handlers = List.of(
                new CustomerQueries(worlds),
                new UserQueries(worlds),
                new PipelineQueries(worlds),
                new PipelineReports(worlds, new ReportSettings(settings.zone(), settings.currency())));
    }

    void register(Configurer configurer) {
        handlers.forEach(handler -> configurer.registerQueryHandler(config -> handler));
    }
}
