package dev.annals.query.slaboard;

import dev.annals.api.DomainEvent;
import dev.annals.api.MetaKeys;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.sla.BoardClock;
import dev.annals.api.sla.FindBreaches;
import dev.annals.api.sla.FindClocksAtRisk;
import dev.annals.api.sla.FindSlaClocks;
import dev.annals.api.sla.GetSlaVerdict;
import dev.annals.api.sla.SlaVerdict;
import dev.annals.query.customer360.Customer360ReadModel;
import dev.annals.query.sla.SlaConfiguration;
import dev.annals.query.sla.SlaReadModel;
import dev.annals.query.testing.ReadModelFixture;
import dev.annals.query.tickets.TicketsReadModel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The board of a company in Shanghai, on the Monday on which the journal in memory begins at 08:00 UTC. */
final class Board implements AutoCloseable {
    static final ListRequest ALL = new ListRequest(Map.of(), null, List.of(), 50, null, true);

    final ReadModelFixture fixture = new ReadModelFixture(
            new Customer360ReadModel(), new TicketsReadModel(), new SlaReadModel(), new SlaboardReadModel());
    final SlaConfiguration configuration = new SlaConfiguration(fixture.dataSource);

    static Instant time(String text) {
        return Instant.parse("2026-03-02T" + text + ":00Z");
    }

    static AsOf asOf(String text) {
        return new AsOf.AtInstant(time(text));
    }

    Board given(DomainEvent... events) {
        fixture.given(events);
        return this;
    }

    /** What happened at a time, whenever it is recorded. */
    Board at(String time, DomainEvent... events) {
        for (DomainEvent event : events) {
            fixture.given(event, Map.of(MetaKeys.OCCURRED_AT, time(time).toString()));
        }
        return this;
    }

    void pass(String time) {
        fixture.journal.pass(Duration.parse(time));
    }

    Clock clock(String now) {
        return Clock.fixed(time(now), ZoneOffset.UTC);
    }

    SlaboardQueries now(String now) {
        return new SlaboardQueries(fixture.worlds, configuration, ZoneId.of("Asia/Shanghai"), clock(now));
    }

    List<BoardClock> clocks(String now) {
        return clocks(now, AsOf.NOW);
    }

    List<BoardClock> clocks(AsOf asOf) {
        return clocks("23:59", asOf);
    }

    private List<BoardClock> clocks(String now, AsOf asOf) {
        return now(now).handle(new FindSlaClocks(ALL, asOf)).body().items();
    }

    List<BoardClock> breaches(String now) {
        return breaches(now, AsOf.NOW);
    }

    List<BoardClock> breaches(AsOf asOf) {
        return breaches("23:59", asOf);
    }

    private List<BoardClock> breaches(String now, AsOf asOf) {
        return now(now).handle(new FindBreaches(null, null, ALL, asOf)).body().items();
    }

    List<BoardClock> atRisk(String now, String within) {
        return now(now).handle(new FindClocksAtRisk(Duration.parse(within), ALL, AsOf.NOW))
                .body()
                .items();
    }

    SlaVerdict verdict(String now, UUID ticket) {
        return verdict(now, ticket, null, null);
    }

    SlaVerdict verdict(String now, UUID ticket, @Nullable String policy, @Nullable String calendar) {
        return now(now).handle(new GetSlaVerdict(ticket, policy, calendar, AsOf.NOW))
                .body();
    }

    @Override
    public void close() {
        fixture.close();
    }
}
