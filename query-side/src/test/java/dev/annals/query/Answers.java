package dev.annals.query;

import dev.annals.api.approval.ApprovalView;
import dev.annals.api.approval.FindApprovals;
import dev.annals.api.approval.GetApproval;
import dev.annals.api.approval.GetApprovalRules;
import dev.annals.api.campaign.AttributionModel;
import dev.annals.api.campaign.CampaignSummary;
import dev.annals.api.campaign.FindCampaignMembers;
import dev.annals.api.campaign.FindCampaigns;
import dev.annals.api.campaign.GetCampaign;
import dev.annals.api.campaign.GetCampaignAudience;
import dev.annals.api.campaign.GetCampaignPerformance;
import dev.annals.api.campaign.ResponseKind;
import dev.annals.api.customer.CustomerSummary;
import dev.annals.api.customer.FindCustomers;
import dev.annals.api.customer.GetCustomer;
import dev.annals.api.customer.GetTimeline;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.queue.FindQueueTeams;
import dev.annals.api.queue.FindQueues;
import dev.annals.api.queue.FindWaitingTickets;
import dev.annals.api.queue.QueueTeam;
import dev.annals.api.segment.Audience;
import dev.annals.api.segment.FindAudience;
import dev.annals.api.segment.FindSegmentMembers;
import dev.annals.api.segment.FindSegments;
import dev.annals.api.segment.GetSegment;
import dev.annals.api.segment.SegmentView;
import dev.annals.api.sending.FindSuppressions;
import dev.annals.api.sending.GetSendingRules;
import dev.annals.api.sending.GetSuppression;
import dev.annals.api.sending.LookUpAddress;
import dev.annals.api.sending.SuppressionView;
import dev.annals.api.sla.BusinessCalendarView;
import dev.annals.api.sla.ComplianceDimension;
import dev.annals.api.sla.FindBreaches;
import dev.annals.api.sla.FindBusinessCalendars;
import dev.annals.api.sla.FindClocksAtRisk;
import dev.annals.api.sla.FindEscalations;
import dev.annals.api.sla.FindSlaClocks;
import dev.annals.api.sla.FindSlaPolicies;
import dev.annals.api.sla.GetCompliance;
import dev.annals.api.sla.GetSlaVerdict;
import dev.annals.api.sla.SlaPolicyView;
import dev.annals.api.ticket.FindTickets;
import dev.annals.api.ticket.GetTicket;
import dev.annals.api.ticket.TicketSummary;
import dev.annals.api.user.FindUsers;
import dev.annals.query.approval.ApprovalQueries;
import dev.annals.query.campaigns.CampaignQueries;
import dev.annals.query.customer360.CustomerQueries;
import dev.annals.query.pipeline.ReportSettings;
import dev.annals.query.queues.QueueQueries;
import dev.annals.query.segments.SegmentQueries;
import dev.annals.query.sending.SendingQueries;
import dev.annals.query.sla.SlaConfiguration;
import dev.annals.query.sla.SlaQueries;
import dev.annals.query.slaboard.SlaboardQueries;
import dev.annals.query.testing.MemoryJournal;
import dev.annals.query.testing.ReadModelFixture;
import dev.annals.query.tickets.TicketQueries;
import dev.annals.query.users.UserQueries;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is answered to everything that can be asked about a history. Now is when its last event was recorded. */
public final class Answers {
    private static final ListRequest ALL = new ListRequest(Map.of(), null, List.of(), 200, null, true);
    private static final ListRequest WANG = new ListRequest(Map.of(), "wang", List.of("-updatedAt"), 3, null, false);

    private final ReadModelFixture fixture;
    private final AsOf asOf;
    private final SlaConfiguration configuration;
    private final Clock clock;
    private final List<Object> all = new ArrayList<>();

    private Answers(ReadModelFixture fixture, AsOf asOf) {
        this.fixture = fixture;
        this.asOf = asOf;
        this.configuration = new SlaConfiguration(fixture.dataSource);
        this.clock = Clock.fixed(fixture.journal.recordedAt(fixture.position()), ZoneOffset.UTC);
    }

    public static List<Object> of(ReadModelFixture fixture, AsOf asOf) {
        Answers answers = new Answers(fixture, asOf);
        answers.customers();
        answers.configuration();
        answers.tickets();
        answers.board();
        answers.queues();
        answers.segments();
        answers.campaigns();
        answers.sending();
        answers.approvals();
        return answers.all;
    }

    private void customers() {
        CustomerQueries queries = new CustomerQueries(fixture.worlds, clock);
        List<CustomerSummary> customers =
                queries.handle(new FindCustomers(ALL, asOf)).body().items();
        all.add(customers);
        all.add(queries.handle(new FindCustomers(WANG, asOf)));
        for (CustomerSummary customer : customers) {
            all.add(queries.handle(new GetCustomer(customer.id(), asOf)).body());
            all.add(queries.handle(new GetTimeline(customer.id(), ALL, asOf)));
        }
    }

    private void configuration() {
        SlaQueries queries = new SlaQueries(fixture.worlds);
        all.add(queries.handle(new FindBusinessCalendars(ALL, asOf)));
        all.add(queries.handle(new FindSlaPolicies(ALL, asOf)));
    }

    private void tickets() {
        TicketQueries queries = new TicketQueries(fixture.worlds, configuration, clock);
        List<TicketSummary> tickets =
                queries.handle(new FindTickets(ALL, asOf)).body().items();
        all.add(tickets);
        String policy = policy();
        String calendar = calendar();
        for (TicketSummary ticket : tickets) {
            all.add(queries.handle(new GetTicket(ticket.id(), asOf)));
            all.add(slaboard().handle(new GetSlaVerdict(ticket.id(), policy, null, asOf)));
            all.add(slaboard().handle(new GetSlaVerdict(ticket.id(), null, calendar, asOf)));
        }
    }

    private void board() {
        all.add(slaboard().handle(new FindSlaClocks(ALL, asOf)));
        all.add(slaboard().handle(new FindBreaches(null, null, ALL, asOf)));
        all.add(slaboard().handle(new FindClocksAtRisk(Duration.ofSeconds(40), ALL, asOf)));
        all.add(slaboard().handle(new FindEscalations(ALL, asOf)));
        for (ComplianceDimension by : ComplianceDimension.values()) {
            all.add(slaboard()
                    .handle(new GetCompliance(
                            MemoryJournal.START, MemoryJournal.START.plus(Duration.ofHours(1)), by, asOf)));
        }
    }

    private void queues() {
        QueueQueries queries = new QueueQueries(fixture.worlds);
        List<QueueTeam> teams = queries.handle(new FindQueueTeams(asOf)).body();
        List<String> keys = teams.stream().map(QueueTeam::key).toList();
        all.add(teams);
        all.add(queries.handle(new FindQueues(ALL, asOf)));
        all.add(queries.handle(new FindWaitingTickets(keys, Set.of(), null, 200, asOf)));
        all.add(new UserQueries(fixture.worlds).handle(new FindUsers(ALL, asOf)));
    }

    private void segments() {
        SegmentQueries queries = new SegmentQueries(fixture.worlds, ZoneOffset.UTC, clock);
        List<SegmentView> segments =
                queries.handle(new FindSegments(ALL, asOf)).body().items();
        all.add(segments);
        List<UUID> ids = segments.stream().map(SegmentView::id).toList();
        for (UUID id : ids) {
            all.add(queries.handle(new GetSegment(id, asOf)));
            all.add(queries.handle(new FindSegmentMembers(id, ALL, asOf)));
        }
        List<UUID> excluded = ids.subList(0, ids.size() / 3);
        Audience audience = new Audience(ids, excluded, null, List.of(), List.of());
        all.add(queries.handle(new FindAudience(audience, null, 100, asOf)));
    }

    private void campaigns() {
        CampaignQueries queries = new CampaignQueries(fixture.worlds, new ReportSettings(ZoneOffset.UTC, null), clock);
        List<CampaignSummary> campaigns =
                queries.handle(new FindCampaigns(ALL, asOf)).body().items();
        all.add(campaigns);
        ListRequest overdue = new ListRequest(Map.of("overdue", List.of("true")), null, List.of(), 200, null, true);
        for (CampaignSummary campaign : campaigns) {
            all.add(queries.handle(new GetCampaign(campaign.id(), asOf)).body());
            all.add(queries.handle(new GetCampaignAudience(campaign.id(), asOf)).body());
            all.add(queries.handle(new FindCampaignMembers(campaign.id(), ALL, asOf)));
            all.add(queries.handle(new FindCampaignMembers(campaign.id(), overdue, asOf)));
            for (AttributionModel model : AttributionModel.values()) {
                all.add(queries.handle(new GetCampaignPerformance(campaign.id(), model, ResponseKind.CLICKED, asOf))
                        .body());
            }
        }
    }

    private void sending() {
        SendingQueries queries = new SendingQueries(fixture.worlds);
        all.add(queries.handle(new GetSendingRules(asOf)));
        List<SuppressionView> suppressions =
                queries.handle(new FindSuppressions(ALL, asOf)).body().items();
        all.add(suppressions);
        for (SuppressionView suppression : suppressions) {
            all.add(queries.handle(new GetSuppression(suppression.id(), asOf)).body());
        }
        all.add(queries.handle(new LookUpAddress("hash-1", asOf)));
    }

    private void approvals() {
        ApprovalQueries queries = new ApprovalQueries(fixture.worlds, clock);
        all.add(queries.handle(new GetApprovalRules(asOf)));
        List<ApprovalView> approvals =
                queries.handle(new FindApprovals(ALL, asOf)).body().items();
        all.add(approvals);
        for (ApprovalView approval : approvals) {
            all.add(queries.handle(new GetApproval(approval.id(), asOf)));
        }
    }

    private SlaboardQueries slaboard() {
        return new SlaboardQueries(fixture.worlds, configuration, ZoneOffset.UTC, clock);
    }

    /** To argue under, where there is one. */
    private @Nullable String policy() {
        return new SlaQueries(fixture.worlds)
                .handle(new FindSlaPolicies(ALL, asOf)).body().items().stream()
                        .findFirst()
                        .map(SlaPolicyView::id)
                        .map(UUID::toString)
                        .orElse(null);
    }

    private @Nullable String calendar() {
        return new SlaQueries(fixture.worlds)
                .handle(new FindBusinessCalendars(ALL, asOf)).body().items().stream()
                        .findFirst()
                        .map(BusinessCalendarView::id)
                        .map(UUID::toString)
                        .orElse(null);
    }
}
