package dev.annals.query.slaboard;

import dev.annals.api.query.Answer;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.Page;
import dev.annals.api.sla.BoardClock;
import dev.annals.api.sla.Compliance;
import dev.annals.api.sla.DueTicket;
import dev.annals.api.sla.EscalationView;
import dev.annals.api.sla.FindBreaches;
import dev.annals.api.sla.FindClocksAtRisk;
import dev.annals.api.sla.FindDueTickets;
import dev.annals.api.sla.FindEscalations;
import dev.annals.api.sla.FindSlaClocks;
import dev.annals.api.sla.FindTicketsToReview;
import dev.annals.api.sla.GetCompliance;
import dev.annals.api.sla.GetLastSlaChange;
import dev.annals.api.sla.GetSlaVerdict;
import dev.annals.api.sla.LastSlaChange;
import dev.annals.api.sla.SlaVerdict;
import dev.annals.query.sla.SlaConfiguration;
import dev.annals.query.world.Moment;
import dev.annals.query.world.World;
import dev.annals.query.world.Worlds;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.queryhandling.QueryHandler;

/** Answers which targets are at risk, which were missed, and why. */
public final class SlaboardQueries {
    private final Worlds worlds;
    private final SlaConfiguration configuration;
    private final ZoneId zone;
    private final Clock clock;

    /** @param zone the company's time zone, which decides what day it is */
    public SlaboardQueries(Worlds worlds, SlaConfiguration configuration, ZoneId zone, Clock clock) {
        this.worlds = worlds;
        this.configuration = configuration;
        this.zone = zone;
        this.clock = clock;
    }

    @QueryHandler
    public Answer<Page<BoardClock>> handle(FindSlaClocks query) {
        return ask(query.asOf(), (world, now) -> BoardViews.all(world, query.request(), now));
    }

    @QueryHandler
    public Answer<Page<BoardClock>> handle(FindBreaches query) {
        return ask(
                query.asOf(),
                (world, now) -> BoardViews.breaches(world, query.request(), query.from(), query.to(), now));
    }

    @QueryHandler
    public Answer<Page<BoardClock>> handle(FindClocksAtRisk query) {
        return ask(
                query.asOf(), (world, now) -> BoardViews.atRisk(world, query.request(), now.plus(query.within()), now));
    }

    @QueryHandler
    public Answer<Compliance> handle(GetCompliance query) {
        return ask(query.asOf(), (world, now) -> new ComplianceReport(world, query, zone).make(now));
    }

    @QueryHandler
    public Answer<Page<EscalationView>> handle(FindEscalations query) {
        return ask(query.asOf(), (world, now) -> BoardViews.escalations(world, query.request()));
    }

    @QueryHandler
    public Answer<SlaVerdict> handle(GetSlaVerdict query) {
        Answer<VerdictFile> file = worlds.ask(query.asOf(), world -> VerdictFile.read(world, query));
        Instant moment = now(query.asOf(), file.instant());
        SlaVerdict verdict = new Verdicts(moment, configuration.hours(query.asOf())).of(file.body());
        return new Answer<>(verdict, file.position(), moment);
    }

    @QueryHandler
    public Answer<List<DueTicket>> handle(FindDueTickets query) {
        return worlds.ask(query.asOf(), world -> DueTickets.due(world, query));
    }

    @QueryHandler
    public Answer<List<DueTicket>> handle(FindTicketsToReview query) {
        return worlds.ask(query.asOf(), world -> DueTickets.toReview(world, query));
    }

    @QueryHandler
    public Answer<LastSlaChange> handle(GetLastSlaChange query) {
        return worlds.ask(query.asOf(), DueTickets::lastChange);
    }

    private <R> Answer<R> ask(AsOf asOf, BiFunction<World, Instant, R> question) {
        Answer<R> answer = worlds.ask(asOf, world -> question.apply(world, now(asOf, world.instant())));
        return new Answer<>(answer.body(), answer.position(), now(asOf, answer.instant()));
    }

    private Instant now(AsOf asOf, Instant known) {
        return Moment.of(asOf, known, clock);
    }
}
