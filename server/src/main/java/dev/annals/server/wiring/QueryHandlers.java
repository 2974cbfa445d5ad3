package dev.annals.server.wiring;

import dev.annals.query.QuerySide;
import dev.annals.query.audit.AuditQueries;
import dev.annals.query.pipeline.PipelineQueries;
import dev.annals.query.pipeline.PipelineReports;
import dev.annals.query.pipeline.ReportSettings;
import dev.annals.query.world.Worlds;
import dev.annals.server.startup.Settings;
import java.util.List;
import org.axonframework.config.Configurer;
import org.springframework.stereotype.Component;

/** Everything that answers queries. */
@Component
class QueryHandlers {
    private final QuerySide querySide;
    private final List<Object> reports;

    QueryHandlers(QuerySide querySide, Settings settings) {
        this.querySide = querySide;
        Worlds worlds = querySide.worlds();
        this.reports = List.of(
                new PipelineQueries(worlds),
                new PipelineReports(worlds, new ReportSettings(settings.zone(), settings.currency())),
                new AuditQueries(worlds));
    }

    void register(Configurer configurer) {
        querySide.register(configurer);
        reports.forEach(handler -> configurer.registerQueryHandler(config -> handler));
    }
}
