package dev.annals.server.wiring;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.annals.api.Ids;
import dev.annals.command.CommandSide;
import dev.annals.journal.JournalReader;
import dev.annals.journal.codec.EventCodec;
import dev.annals.journal.codec.EventSerializer;
import dev.annals.journal.postgres.PostgresJournal;
import dev.annals.journal.sealing.SubjectKeys;
import dev.annals.server.axonserver.AxonServerJournal;
import dev.annals.server.startup.Settings;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where events are kept, and what numbers and dates them. */
@Configuration(proxyBeanMethods = false)
class JournalWiring {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Ids ids() {
        return UuidCreator::getTimeOrderedEpoch;
    }

    @Bean
    EventCodec eventCodec(SubjectKeys keys) {
        return new EventCodec(keys, List.of());
    }

    @Bean
    Stage keyStage(SubjectKeys keys) {
        return new Stage(Stage.KEYS, keys::start, keys::close);
    }

    @Bean
    EventSerializer eventSerializer(EventCodec codec) {
        return new EventSerializer(codec, CommandSide.snapshotTypes());
    }

    /** Closed by its stage, after everything that records has stopped. */
    @Bean
    @DependsOnDatabaseInitialization
    Journal journal(
            Settings settings, DataSource dataSource, Clock clock, EventCodec codec, EventSerializer serializer) {
        Settings.AxonServer axonServer = settings.axonServer();
        return axonServer == null
                ? Journal.in(new PostgresJournal(dataSource, clock, codec, serializer))
                : Journal.in(new AxonServerJournal(axonServer, serializer));
    }

    @Bean
    Stage journalStage(Journal journal) {
        return new Stage(Stage.JOURNAL, journal.start(), journal.stop());
    }

    @Bean(destroyMethod = "")
    EventStore eventStore(Journal journal) {
        return journal.store();
    }

    @Bean
    JournalReader journalReader(Journal journal) {
        return journal.reader();
    }
}
