package dev.annals.command;

import dev.annals.api.Command;
import dev.annals.command.accesslog.AccessNotes;
import dev.annals.command.aggregate.AggregateModule;
import dev.annals.command.aggregate.CompanyTime;
import dev.annals.command.aggregate.StateSnapshot;
import dev.annals.command.approval.Approvals;
import dev.annals.command.campaign.CampaignGuards;
import dev.annals.command.campaign.Campaigns;
import dev.annals.command.campaign.MessageRound;
import dev.annals.command.campaign.Outreach;
import dev.annals.command.claim.ClaimHash;
import dev.annals.command.claim.ClaimTable;
import dev.annals.command.claim.Claims;
import dev.annals.command.claim.Holders;
import dev.annals.command.customer.Customers;
import dev.annals.command.customer.Interactions;
import dev.annals.command.lookup.References;
import dev.annals.command.opportunity.Opportunities;
import dev.annals.command.pipeline.PipelineDefinitions;
import dev.annals.command.pipeline.PipelineModules;
import dev.annals.command.pipeline.PipelineUse;
import dev.annals.command.privacy.Privacy;
import dev.annals.command.queue.Queues;
import dev.annals.command.segment.Segments;
import dev.annals.command.sending.Sending;
import dev.annals.command.sending.SendingRulesBook;
import dev.annals.command.sla.CalendarHistories;
import dev.annals.command.sla.Calendars;
import dev.annals.command.sla.Policies;
import dev.annals.command.sla.PolicyBooks;
import dev.annals.command.sla.PolicyIds;
import dev.annals.command.ticket.ClockKeeping;
import dev.annals.command.ticket.ClockRound;
import dev.annals.command.ticket.Duplicates;
import dev.annals.command.ticket.Tickets;
import dev.annals.command.user.Users;
import dev.annals.sla.holiday.PublicHolidays;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;

/**
 * The command side as one thing to plug in. It needs an event store in the configuration and does not
 * care which.
 *
 * @param claims database with the schema {@code command} of this module's migrations
 * @param claimSecret at least 32 bytes, always the same
 * @param zone decides on which day a deal is closed
 * @param holidays where business calendars have their public days from
 */
public record CommandSide(DataSource claims, byte[] claimSecret, Clock clock, ZoneId zone, PublicHolidays holidays) {
    private static final int WAITING_SNAPSHOTS = 1_000;

    /** Registers aggregates, the command bus and what command handlers ask. */
    public void register(Configurer configurer) {
        ExecutorService snapshots = snapshotExecutor();
        configurer.onShutdown(snapshots::shutdownNow);
        modules().forEach(module -> module.register(configurer, snapshots));
        configurer.configureCorrelationDataProviders(config -> List.of(new EventMetadata()));
        configurer.configureCommandBus(CommandSide::commandBus);
        configurer.registerComponent(CompanyTime.class, config -> new CompanyTime(clock, zone));
        configurer.registerComponent(References.class, config -> new References(config.eventStore()));
        configurer.registerComponent(PipelineDefinitions.class, config -> new PipelineDefinitions(config.eventStore()));
        configurer.registerComponent(PipelineUse.class, config -> new PipelineUse(config.eventStore()));
        configurer.registerComponent(Duplicates.class, config -> new Duplicates(config.eventStore()));
        configurer.registerComponent(Interactions.class, config -> new Interactions(config.eventStore()));
        configurer.registerComponent(CalendarHistories.class, config -> new CalendarHistories(config.eventStore()));
        configurer.registerComponent(PublicHolidays.class, config -> holidays);
        configurer.registerComponent(PolicyBooks.class, this::policyBooks);
        configurer.registerComponent(ClockKeeping.class, this::clockKeeping);
        configurer.registerCommandHandler(
                config -> new ClockRound(config.eventStore(), config.getComponent(ClockKeeping.class)));
        configurer.registerComponent(CampaignGuards.class, CommandSide::campaignGuards);
        configurer.registerComponent(SendingRulesBook.class, config -> new SendingRulesBook(config.eventStore()));
        configurer.registerComponent(Outreach.class, CommandSide::outreach);
        configurer.registerCommandHandler(
                config -> new MessageRound(config.eventStore(), config.getComponent(Outreach.class)));
        configurer.registerComponent(Claims.class, this::claims);
        configurer.registerComponent(PolicyIds.class, config -> new PolicyIds(config.getComponent(Claims.class)));
    }

    /** To be dispatched at every start; there are none once their aggregates have a history. */
    public static List<Command> commandsForFirstStart(Configuration config) {
        return FirstStart.commands(config.eventStore());
    }

    /** What the event store's serializer meets as the payload of snapshots. */
    public static List<Class<?>> snapshotTypes() {
        return List.of(StateSnapshot.class);
    }

    private static List<AggregateModule<?, ?>> modules() {
        List<AggregateModule<?, ?>> modules = new ArrayList<>(PipelineModules.modules());
        modules.add(Customers.module());
        modules.add(Opportunities.module());
        modules.add(Tickets.module());
        modules.add(Calendars.module());
        modules.add(Policies.module());
        modules.add(Queues.module());
        modules.add(Segments.module());
        modules.add(Users.module());
        modules.addAll(Campaigns.modules());
        modules.addAll(Sending.modules());
        modules.addAll(Approvals.modules());
        modules.add(AccessNotes.module());
        modules.addAll(Privacy.modules());
        return modules;
    }

    private PolicyBooks policyBooks(Configuration config) {
        return new PolicyBooks(
                config.eventStore(),
                config.getComponent(PolicyIds.class),
                config.getComponent(CalendarHistories.class));
    }

    private ClockKeeping clockKeeping(Configuration config) {
        return new ClockKeeping(
                config.getComponent(CompanyTime.class),
                config.getComponent(PolicyBooks.class),
                config.getComponent(References.class));
    }

    private static CampaignGuards campaignGuards(Configuration config) {
        return new CampaignGuards(
                config.eventStore(),
                config.getComponent(References.class),
                config.getComponent(CalendarHistories.class));
    }

    private static Outreach outreach(Configuration config) {
        return new Outreach(
                config.eventStore(),
                config.getComponent(References.class),
                config.getComponent(CalendarHistories.class),
                config.getComponent(CompanyTime.class));
    }

    private static CommandBus commandBus(Configuration config) {
        CommandBus bus = new ConflictRetry(SimpleCommandBus.builder()
                .messageMonitor(config.messageMonitor(SimpleCommandBus.class, "commandBus"))
                .build());
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(config.correlationDataProviders()));
        bus.registerHandlerInterceptor(new PolicyChangeSeen(config));
        bus.registerHandlerInterceptor(new WithinSight());
        return bus;
    }

    private Claims claims(Configuration config) {
        return new Claims(new ClaimTable(claims), new ClaimHash(claimSecret), holders(config.eventStore()), clock);
    }

    /** A unique value belongs to one kind of aggregate. */
    private static Holders holders(EventStore events) {
        Holders customers = Customers.holders(events);
        Holders policies = Policies.holders(events);
        Holders queues = Queues.holders(events);
        Holders segments = Segments.holders(events);
        return (owner, value) -> {
            Holders others = Queues.have(value) ? queues : Segments.have(value) ? segments : customers;
            return (Policies.have(value) ? policies : others).has(owner, value);
        };
    }

    private static ExecutorService snapshotExecutor() {
        return new ThreadPoolExecutor(
                0, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING_SNAPSHOTS), task -> {
                    Thread thread = new Thread(task, "snapshots");
                    thread.setDaemon(true);
                    return thread;
                });
    }
}
