package dev.annals.query.testing;

import dev.annals.api.DomainEvent;
import dev.annals.journal.codec.EventCodec;
import dev.annals.journal.codec.EventSerializer;
import dev.annals.journal.postgres.PostgresJournal;
import dev.annals.query.fold.Folder;
import dev.annals.query.fold.Projector;
import dev.annals.query.fold.ReadModel;
import dev.annals.query.live.LiveProcessor;
import dev.annals.query.live.Visibility;
import dev.annals.testing.TestDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The real journal and the real processor on a database of their own. */
public final class LiveFixture implements AutoCloseable {
    private final TestDatabase database = TestDatabase.create();
    public final DataSource dataSource = database.dataSource();
    public final JdbcClient sql = JdbcClient.create(dataSource);
    public final JdbcTransactionManager transactions = new JdbcTransactionManager(dataSource);
    public final PostgresJournal journal = new PostgresJournal(
            dataSource, Clock.systemUTC(), EventCodec.plain(), new EventSerializer(EventCodec.plain(), List.of()));
    private final Map<UUID, Long> versions = new HashMap<>();
    private final List<LiveProcessor> processors = new ArrayList<>();

    public LiveFixture() {
        journal.start();
    }

    public void append(String type, List<? extends DomainEvent> events) {
        journal.eventStore().publish(events.stream().map(e -> message(type, e)).toArray(DomainEventMessage[]::new));
    }

    private DomainEventMessage<?> message(String type, DomainEvent event) {
        long sequence = versions.merge(event.id(), 1L, Long::sum) - 1;
        return new GenericDomainEventMessage<>(
                type, event.id().toString(), sequence, event, MetaData.with("actor", "tester"));
    }

    /** A processor as another process would have it; starts at once. */
    public Running start(String node, ReadModel... models) {
        Visibility visibility = new Visibility(dataSource, journal.reader());
        Projector projector = new Projector(new Folder(Projector.SCHEMA, List.of(models), Clock.systemUTC()));
        LiveProcessor processor =
                new LiveProcessor(node, dataSource, transactions, journal.eventStore(), projector, visibility);
        processors.add(processor);
        processor.start();
        return new Running(processor, visibility);
    }

    /** A processor and what waits for it. */
    public record Running(LiveProcessor processor, Visibility visibility) {}

    @Override
    public void close() {
        processors.forEach(processor -> processor.stop().join());
        journal.close();
        database.close();
    }
}
