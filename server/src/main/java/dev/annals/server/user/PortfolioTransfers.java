package dev.annals.server.user;

import dev.annals.api.AggregateType;
import dev.annals.api.Command;
import dev.annals.api.CommonRefusal;
import dev.annals.api.Patch;
import dev.annals.api.Refused;
import dev.annals.api.campaign.CampaignState;
import dev.annals.api.campaign.CampaignSummary;
import dev.annals.api.campaign.ChangeCampaignDetails;
import dev.annals.api.campaign.FindCampaigns;
import dev.annals.api.customer.ChangeCustomerOwner;
import dev.annals.api.customer.CustomerSummary;
import dev.annals.api.customer.FindCustomers;
import dev.annals.api.opportunity.ChangeOpportunityOwner;
import dev.annals.api.opportunity.FindOpportunities;
import dev.annals.api.opportunity.OpportunityState;
import dev.annals.api.opportunity.OpportunitySummary;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.QueryRefusal;
import dev.annals.api.ticket.AssignTicket;
import dev.annals.api.ticket.FindTickets;
import dev.annals.api.ticket.TicketState;
import dev.annals.api.ticket.TicketSummary;
import dev.annals.api.user.GetUser;
import dev.annals.journal.JournalReader;
import dev.annals.query.live.Visibility;
import dev.annals.server.dispatch.CommandDispatcher;
import dev.annals.server.dispatch.Queries;
import dev.annals.server.dispatch.Wish;
import dev.annals.server.http.Intent;
import dev.annals.server.http.WholeList;
import dev.annals.server.user.TransferReport.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands over a whole portfolio: one request, one correlation, one report. */
@Component
class PortfolioTransfers {
    private static final int AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final List<String> UNRESOLVED = Arrays.stream(TicketState.values())
            .filter(TicketState::isUnresolved)
            .map(TicketState::name)
            .toList();

    private static final List<String> NOT_OVER = Arrays.stream(CampaignState.values())
            .filter(state -> !state.isOver())
            .map(CampaignState::name)
            .toList();

    private final Queries queries;
    private final CommandDispatcher dispatcher;
    private final JournalReader journal;
    private final Visibility visibility;

    PortfolioTransfers(Queries queries, CommandDispatcher dispatcher, JournalReader journal, Visibility visibility) {
        this.queries = queries;
        this.dispatcher = dispatcher;
        this.journal = journal;
        this.visibility = visibility;
    }

    /** One thing to hand over. */
    private record Piece(AggregateType type, Command command) {}

    /** What became of it. */
    private record Outcome(AggregateType type, @Nullable Failure failure) {}

    /** Asked again after it was cut off, it hands over what is left. */
    TransferReport transfer(Intent<PortfolioTransfer> intent) {
        PortfolioTransfer transfer = intent.body();
        Refused.unless(visibility.awaitPosition(journal.head(), PATIENCE), QueryRefusal.NOT_YET_VISIBLE);
        AsOf moment = new AsOf.AtPosition(
                queries.ask(new GetUser(transfer.id(), AsOf.NOW)).position());
        requireUser(transfer.toOwnerId(), moment);
        if (transfer.id().equals(transfer.toOwnerId())) {
            return new TransferReport(0, 0, 0, 0, List.of());
        }
        return handOver(pieces(transfer, moment), intent);
    }

    private void requireUser(UUID id, AsOf moment) {
        try {
            queries.ask(new GetUser(id, moment));
        } catch (Refused unknown) {
            throw Refused.at("/toOwnerId", CommonRefusal.UNKNOWN_USER);
        }
    }

    private List<Piece> pieces(PortfolioTransfer transfer, AsOf moment) {
        String owner = transfer.id().toString();
        List<Piece> pieces = new ArrayList<>();
        new WholeList<CustomerSummary>(queries, request -> new FindCustomers(request, moment))
                .forEach(
                        Map.of("ownerId", List.of(owner)),
                        customer -> pieces.add(new Piece(
                                AggregateType.CUSTOMER, new ChangeCustomerOwner(customer.id(), transfer.toOwnerId()))));
        new WholeList<OpportunitySummary>(queries, request -> new FindOpportunities(request, moment))
                .forEach(
                        Map.of("ownerId", List.of(owner), "state", List.of(OpportunityState.OPEN.name())),
                        deal -> pieces.add(new Piece(
                                AggregateType.OPPORTUNITY,
                                new ChangeOpportunityOwner(deal.id(), transfer.toOwnerId()))));
        new WholeList<TicketSummary>(queries, request -> new FindTickets(request, moment))
                .forEach(
                        Map.of("agentId", List.of(owner), "state", UNRESOLVED),
                        ticket -> pieces.add(new Piece(
                                AggregateType.TICKET,
                                new AssignTicket(ticket.id(), Patch.set(transfer.toOwnerId()), null))));
        new WholeList<CampaignSummary>(queries, request -> new FindCampaigns(request, moment))
                .forEach(
                        Map.of("ownerId", List.of(owner), "state", NOT_OVER),
                        campaign -> pieces.add(
                                new Piece(AggregateType.CAMPAIGN, owned(campaign.id(), transfer.toOwnerId()))));
        return pieces;
    }

    private static ChangeCampaignDetails owned(UUID campaign, UUID owner) {
        return new ChangeCampaignDetails(
                campaign, null, null, null, null, null, null, null, null, Patch.set(owner), null, null);
    }

    private TransferReport handOver(List<Piece> pieces, Intent<PortfolioTransfer> intent) {
        List<Outcome> outcomes = inParallel(pieces, piece -> new Outcome(piece.type(), handOver(piece, intent)));
        return new TransferReport(
                done(outcomes, AggregateType.CUSTOMER),
                done(outcomes, AggregateType.OPPORTUNITY),
                done(outcomes, AggregateType.TICKET),
                done(outcomes, AggregateType.CAMPAIGN),
                outcomes.stream().map(Outcome::failure).filter(Objects::nonNull).toList());
    }

    private static int done(List<Outcome> outcomes, AggregateType type) {
        return (int) outcomes.stream()
                .filter(outcome -> outcome.type() == type && outcome.failure() == null)
                .count();
    }

    private static List<Outcome> inParallel(List<Piece> pieces, Function<Piece, Outcome> work) {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            return pieces.stream()
                    .map(piece -> CompletableFuture.supplyAsync(() -> work.apply(piece), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private @Nullable Failure handOver(Piece piece, Intent<PortfolioTransfer> intent) {
        try {
            dispatcher.dispatch(new Wish(piece.command(), intent.occurredAt(), intent.reason(), null), intent.origin());
            return null;
        } catch (Refused refused) {
            return new Failure(
                    piece.type().word() + ":" + piece.command().id(),
                    refused.code().name());
        }
    }
}
