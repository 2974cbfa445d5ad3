package dev.annals.server.wiring;

import dev.annals.journal.JournalReader;
import dev.annals.query.audit.AuditReadModel;
import dev.annals.query.customer360.Customer360ReadModel;
import dev.annals.query.fold.DeadLetters;
import dev.annals.query.fold.Folder;
import dev.annals.query.fold.Projector;
import dev.annals.query.fold.ReadModel;
import dev.annals.query.live.LiveProcessor;
import dev.annals.query.live.Visibility;
import dev.annals.query.pipeline.PipelineReadModel;
import dev.annals.query.world.JdbcWorlds;
import dev.annals.query.world.Worlds;
import dev.annals.server.startup.DataFolder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The read models, how they come forward, and how they are asked. */
@Configuration(proxyBeanMethods = false)
class ReadModelWiring {
    private static final long STOP_SECONDS = 10;

    @Bean
    ReadModel customer360() {
        return new Customer360ReadModel();
    }

    @Bean
    ReadModel pipeline() {
        return new PipelineReadModel();
    }

    @Bean
    ReadModel audit() {
        return new AuditReadModel();
    }

    @Bean
    @DependsOnDatabaseInitialization
    Visibility visibility(@Qualifier(DatabaseWiring.QUESTIONS) DataSource questions, JournalReader journal) {
        return new Visibility(questions, journal);
    }

    @Bean
    DeadLetters deadLetters(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            JournalReader journal,
            List<ReadModel> models,
            Clock clock) {
        return new DeadLetters(dataSource, new TransactionTemplate(transactions), journal, models, clock);
    }

    @Bean
    LiveProcessor liveProcessor(
            DataFolder folder,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            EventStore events,
            List<ReadModel> models,
            Visibility visibility,
            Clock clock) {
        Projector projector = new Projector(new Folder(Projector.SCHEMA, models, clock));
        return new LiveProcessor(node(folder), dataSource, transactions, events, projector, visibility);
    }

    /** The same after a restart, so that a killed server need not wait for its own claim to run out. */
    private static String node(DataFolder folder) {
        return UUID.nameUUIDFromBytes(folder.token().getBytes(StandardCharsets.US_ASCII))
                .toString();
    }

    @Bean
    Stage readModelStage(LiveProcessor processor) {
        return new Stage(
                Stage.READ_MODELS,
                processor::start,
                () -> processor
                        .stop()
                        .completeOnTimeout(null, STOP_SECONDS, TimeUnit.SECONDS)
                        .join());
    }

    @Bean
    Worlds worlds(
            @Qualifier(DatabaseWiring.QUESTIONS) DataSource questions,
            JournalReader journal,
            Visibility visibility,
            Clock clock) {
        return new JdbcWorlds(questions, new JdbcTransactionManager(questions), journal, visibility, clock);
    }
}
