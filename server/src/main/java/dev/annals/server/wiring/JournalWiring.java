package dev.annals.server.wiring;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.annals.api.Ids;
import dev.annals.command.CommandSide;
import dev.annals.journal.JournalReader;
import dev.annals.journal.codec.EventCodec;
import dev.annals.journal.codec.EventSerializer;
import dev.annals.journal.postgres.PostgresJournal;
import java.time.Clock;
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
    EventCodec eventCodec() {
        return EventCodec.plain();
    }

    @Bean
    EventSerializer eventSerializer(EventCodec codec) {
        return new EventSerializer(codec, CommandSide.snapshotTypes());
    }

    /** Closed by its stage, after everything that records has stopped. */
    @Bean(destroyMethod = "")
    @DependsOnDatabaseInitialization
    PostgresJournal journal(DataSource dataSource, Clock clock, EventCodec codec, EventSerializer serializer) {
        return new PostgresJournal(dataSource, clock, codec, serializer);
    }

    @Bean
    Stage journalStage(PostgresJournal journal) {
        return new Stage(Stage.JOURNAL, journal::start, journal::close);
    }

    @Bean
    EventStore eventStore(PostgresJournal journal) {
        return journal.eventStore();
    }

    @Bean
    JournalReader journalReader(PostgresJournal journal) {
        return journal.reader();
    }
}
