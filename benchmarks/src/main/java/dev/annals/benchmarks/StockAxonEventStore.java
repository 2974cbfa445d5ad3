package dev.annals.benchmarks;

import dev.annals.journal.codec.EventCodec;
import dev.annals.journal.codec.EventSerializer;
import java.util.List;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.serialization.Serializer;

/**
 * The store and the JDBC engine that come with Axon Framework: one transaction per unit of work, the
 * same serializer as ours, and the duplicate key of PostgreSQL made known to it.
 */
final class StockAxonEventStore {
    private StockAxonEventStore() {}

    static EventStore on(BenchmarkDatabase database) {
        Serializer serializer = new EventSerializer(EventCodec.plain(), List.of());
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(
                        new UnitOfWorkAwareConnectionProviderWrapper(new DataSourceConnectionProvider(database.pool())))
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(new SQLStateResolver("23505"))
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }
}
