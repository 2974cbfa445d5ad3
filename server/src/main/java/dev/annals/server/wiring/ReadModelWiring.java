package dev.annals.server.wiring;

import dev.annals.query.QuerySide;
import dev.annals.query.fold.DeadLetters;
import dev.annals.query.live.LiveProcessor;
import dev.annals.query.live.Visibility;
import dev.annals.query.pipeline.ReportSettings;
import dev.annals.query.rebuild.ReadModels;
import dev.annals.query.world.Worlds;
import dev.annals.server.startup.DataFolder;
import dev.annals.server.startup.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The read models, how they come forward, and how they are asked. */
@Configuration(proxyBeanMethods = false)
class ReadModelWiring {
    @Bean
    @DependsOnDatabaseInitialization
    QuerySide querySide(
            DataFolder folder,
            @Qualifier(DatabaseWiring.QUESTIONS) DataSource questions,
            Journal journal,
            Clock clock,
            Settings settings) {
        ReportSettings reports = new ReportSettings(settings.zone(), settings.currency());
        return new QuerySide(node(folder), questions, journal.reader(), journal.stream(), clock, reports);
    }

    /** The same after a restart, so that a killed server need not wait for its own claim to run out. */
    private static String node(DataFolder folder) {
        return UUID.nameUUIDFromBytes(folder.token().getBytes(StandardCharsets.US_ASCII))
                .toString();
    }

    @Bean
    Stage readModelStage(QuerySide querySide) {
        return new Stage(Stage.READ_MODELS, querySide::start, querySide::stop);
    }

    @Bean
    Worlds worlds(QuerySide querySide) {
        return querySide.worlds();
    }

    @Bean
    Visibility visibility(QuerySide querySide) {
        return querySide.visibility();
    }

    @Bean
    DeadLetters deadLetters(QuerySide querySide) {
        return querySide.deadLetters();
    }

    @Bean
    ReadModels readModels(QuerySide querySide) {
        return querySide.readModels();
    }

    @Bean
    LiveProcessor liveProcessor(QuerySide querySide) {
        return querySide.processor();
    }
}
