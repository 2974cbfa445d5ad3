package dev.annals.benchmarks;

import dev.annals.journal.codec.EventCodec;
import dev.annals.journal.codec.EventSerializer;
import java.util.List;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.serialization.Serializer;

/** The JDBC engine that comes with Axon Framework, with the same serializer. */
final class StockAxonAppending implements Appending {
    private final JdbcEventStorageEngine engine;

    StockAxonAppending(BenchmarkDatabase database) {
        Serializer serializer = new EventSerializer(EventCodec.plain(), List.of());
        engine = JdbcEventStorageEngine.builder()
                .connectionProvider(database.pool()::getConnection)
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(new SQLStateResolver("23505"))
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
    }

    @Override
    public void append(DomainEventMessage<?> event) {
        engine.appendEvents(event);
    }
}
