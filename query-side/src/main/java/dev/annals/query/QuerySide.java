package dev.annals.query;

import dev.annals.journal.JournalReader;
import dev.annals.query.accesslog.AccessQueries;
import dev.annals.query.accesslog.AccessReadModel;
import dev.annals.query.approval.ApprovalQueries;
import dev.annals.query.approval.ApprovalReadModel;
import dev.annals.query.audit.AuditQueries;
import dev.annals.query.audit.AuditReadModel;
import dev.annals.query.audit.RecordQueries;
import dev.annals.query.campaigns.CampaignQueries;
import dev.annals.query.campaigns.CampaignsReadModel;
import dev.annals.query.customer360.Customer360ReadModel;
import dev.annals.query.customer360.CustomerQueries;
import dev.annals.query.fold.DeadLetters;
import dev.annals.query.fold.Folder;
import dev.annals.query.fold.Projector;
import dev.annals.query.fold.ReadModel;
import dev.annals.query.live.LiveProcessor;
import dev.annals.query.live.Visibility;
import dev.annals.query.pipeline.Accuracies;
import dev.annals.query.pipeline.PipelineQueries;
import dev.annals.query.pipeline.PipelineReadModel;
import dev.annals.query.pipeline.PipelineReports;
import dev.annals.query.pipeline.ReportSettings;
import dev.annals.query.privacy.PrivacyQueries;
import dev.annals.query.privacy.PrivacyReadModel;
import dev.annals.query.queues.QueueQueries;
import dev.annals.query.queues.QueuesReadModel;
import dev.annals.query.rebuild.Cleansing;
import dev.annals.query.rebuild.ReadModelQueries;
import dev.annals.query.rebuild.ReadModels;
import dev.annals.query.segments.SegmentQueries;
import dev.annals.query.segments.SegmentsReadModel;
import dev.annals.query.sending.SendingQueries;
import dev.annals.query.sending.SendingReadModel;
import dev.annals.query.sla.SlaConfiguration;
import dev.annals.query.sla.SlaQueries;
import dev.annals.query.sla.SlaReadModel;
import dev.annals.query.slaboard.SlaboardQueries;
import dev.annals.query.slaboard.SlaboardReadModel;
import dev.annals.query.tickets.TicketQueries;
import dev.annals.query.tickets.TicketsReadModel;
import dev.annals.query.users.UserQueries;
import dev.annals.query.workspace.Workspaces;
import dev.annals.query.world.JdbcWorlds;
import dev.annals.query.world.Worlds;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.config.Configurer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The query side as one thing to plug in: {@link #register} makes the queries answerable,
 * {@link #start} brings the read models forward from then on.
 */
public final class QuerySide {
    private final Worlds worlds;
    private final Visibility visibility;
    private final DeadLetters deadLetters;
    private final ReadModels readModels;
    private final Workspaces workspaces;
    private final Cleansing cleansing;
    private final LiveProcessor processor;
    private final QueryHandlers queryHandlers;

    /**
     * @param node names this process among those that share the database
     * @param dataSource database with the schemas of this module's migrations; folding keeps one
     *     connection busy, and so does a rebuild
     * @param events the journal as Axon streams it
     * @param reports what reports about the pipeline take for granted
     */
    public QuerySide(
            String node,
            DataSource dataSource,
            JournalReader journal,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            Clock clock,
            ReportSettings reports) {
        List<ReadModel> models = readModelList();
        PlatformTransactionManager manager = new JdbcTransactionManager(dataSource);
        TransactionTemplate transactions = new TransactionTemplate(manager);
        visibility = new Visibility(dataSource, journal);
        worlds = new JdbcWorlds(dataSource, manager, journal, visibility, clock);
        deadLetters = new DeadLetters(dataSource, transactions, journal, models, clock);
        readModels = new ReadModels(dataSource, transactions, journal, models, clock);
        cleansing = new Cleansing(dataSource, transactions, journal, models, clock);
        workspaces = new Workspaces(dataSource, transactions, journal, clock);
        Projector projector = new Projector(new Folder(Projector.SCHEMA, models, clock));
        processor = new LiveProcessor(node, dataSource, manager, events, projector, visibility);
        SlaConfiguration configuration = new SlaConfiguration(dataSource);
        queryHandlers = new QueryHandlers(List.of(
                new CustomerQueries(worlds, clock),
                new UserQueries(worlds),
                new PipelineQueries(worlds),
                new PipelineReports(worlds, reports),
                new Accuracies(worlds, reports),
                new TicketQueries(worlds, configuration, clock),
                new QueueQueries(worlds),
                new SegmentQueries(worlds, reports.zone(), clock),
                new CampaignQueries(worlds, reports, clock),
                new SendingQueries(worlds),
                new ApprovalQueries(worlds, clock),
                new SlaQueries(worlds),
                new SlaboardQueries(worlds, configuration, reports.zone(), clock),
                new PrivacyQueries(worlds),
                new AuditQueries(worlds),
                new AccessQueries(worlds),
                new RecordQueries(worlds),
                new ReadModelQueries(worlds, readModels, journal, dataSource, clock)));
    }

    /** Every read model there is. */
    public static List<ReadModel> readModelList() {
        return List.of(
                new Customer360ReadModel(),
                new PipelineReadModel(),
                new TicketsReadModel(),
                new QueuesReadModel(),
                new SegmentsReadModel(),
                new CampaignsReadModel(),
                new SendingReadModel(),
                new ApprovalReadModel(),
                new SlaReadModel(),
                new SlaboardReadModel(),
                new PrivacyReadModel(),
                new AuditReadModel(),
                new AccessReadModel());
    }

    /** Registers all query handlers. */
    public void register(Configurer configurer) {
        queryHandlers.register(configurer);
    }

    /** Begins to fold; the journal must be open. */
    public void start() {
        readModels.discardUnfinished();
        processor.start();
    }

    /** Ends after the batch that is being folded. */
    public void stop() {
        processor.stop().join();
    }

    public Worlds worlds() {
        return worlds;
    }

    public Visibility visibility() {
        return visibility;
    }

    public DeadLetters deadLetters() {
        return deadLetters;
    }

    public ReadModels readModels() {
        return readModels;
    }

    public Workspaces workspaces() {
        return workspaces;
    }

    public Cleansing cleansing() {
        return cleansing;
    }

    /** Shows whether this process folds, and whether folding fails. */
    public LiveProcessor processor() {
        return processor;
    }
}
