package dev.annals.query.live;

import dev.annals.api.RecordedEvent;
import dev.annals.query.fold.Progress;
import dev.annals.query.fold.Projector;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The one processor that brings all read models forward, batch by batch: rows, progress and token
 * commit together. Of several processes the one that holds the claim on the token works.
 */
public final class LiveProcessor {
    /** Its name in the token store. */
    public static final String NAME = "read-models";

    private static final int BATCH = 500;
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration CLAIM_INTERVAL = Duration.ofSeconds(1);
    private static final Duration CLAIM_EXTENSION = Duration.ofSeconds(3);

    private final JdbcTemplate sql;
    private final Projector projector;
    private final Visibility visibility;
    private final PooledStreamingEventProcessor processor;
    private final List<ScheduledExecutorService> threads = List.of(
            Executors.newSingleThreadScheduledExecutor(named("coordinator")),
            Executors.newSingleThreadScheduledExecutor(named("worker")));

    /**
     * @param node names this process among those that share the database
     */
    public LiveProcessor(
            String node,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            Projector projector,
            Visibility visibility) {
        this.sql = new JdbcTemplate(dataSource);
        this.projector = projector;
        this.visibility = visibility;
        this.processor = PooledStreamingEventProcessor.builder()
                .name(NAME)
                .eventHandlerInvoker(new BatchInvoker(this::project))
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .messageSource(events)
                .initialToken(source -> folded())
                .tokenStore(tokens(node, dataSource))
                .transactionManager(new SpringTransactions(transactions))
                .coordinatorExecutor(threads.getFirst())
                .workerExecutor(threads.getLast())
                .initialSegmentCount(1)
                .batchSize(BATCH)
                .tokenClaimInterval(CLAIM_INTERVAL.toMillis())
                .claimExtensionThreshold(CLAIM_EXTENSION.toMillis())
                .enableCoordinatorClaimExtension()
                .build();
    }

    private static TokenStore tokens(String node, DataSource dataSource) {
        TokenSchema schema = TokenSchema.builder()
                .setTokenTable("read_model.token_entry")
                .setProcessorNameColumn("processor_name")
                .setTokenTypeColumn("token_type")
                .build();
        return JdbcTokenStore.builder()
                .connectionProvider(new TransactionAwareDataSourceProxy(dataSource)::getConnection)
                .serializer(Jackson3Serializer.builder().build())
                .schema(schema)
                .claimTimeout(CLAIM_TIMEOUT)
                .nodeId(node)
                .build();
    }

    private static java.util.concurrent.ThreadFactory named(String role) {
        return Thread.ofPlatform().daemon().name(NAME + "-" + role).factory();
    }

    private void project(List<RecordedEvent> events) {
        Progress after = sql.execute((Connection connection) -> projector.project(connection, events));
        if (after != null) {
            CurrentUnitOfWork.get().afterCommit(u -> visibility.advancedTo(after));
        }
    }

    /** Where to begin without a token: an ordinary token, so that no event counts as replayed. */
    private TrackingToken folded() {
        Progress progress = sql.execute((Connection connection) -> Progress.read(connection));
        return new GlobalSequenceTrackingToken(progress == null ? 0 : progress.position());
    }

    public void start() {
        processor.start();
    }

    public CompletableFuture<Void> stop() {
        return processor
                .shutdownAsync()
                .whenComplete((done, failure) -> threads.forEach(ScheduledExecutorService::shutdown));
    }

    /** Whether this process brings the read models forward, or stands by. */
    public boolean working() {
        return processor.isRunning() && !processor.processingStatus().isEmpty();
    }

    /** Whether the last batch failed and is being tried again. */
    public boolean failing() {
        return processor.isError();
    }
}
