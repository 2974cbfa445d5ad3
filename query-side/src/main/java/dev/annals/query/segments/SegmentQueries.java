package dev.annals.query.segments;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Refused;
import dev.annals.api.customer.CustomerSummary;
import dev.annals.api.query.Answer;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.query.QueryRefusal;
import dev.annals.api.segment.Audience;
import dev.annals.api.segment.CountAudience;
import dev.annals.api.segment.FindAudience;
import dev.annals.api.segment.FindSegmentMembers;
import dev.annals.api.segment.FindSegments;
import dev.annals.api.segment.GetSegment;
import dev.annals.api.segment.PreviewRule;
import dev.annals.api.segment.SegmentLimits;
import dev.annals.api.segment.SegmentPreview;
import dev.annals.api.segment.SegmentView;
import dev.annals.query.customer360.CustomerList;
import dev.annals.query.list.Condition;
import dev.annals.query.world.Moment;
import dev.annals.query.world.World;
import dev.annals.query.world.Worlds;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers what segments there are and who is in them, and whom a campaign is for. */
public final class SegmentQueries {
    private static final ListRequest SAMPLE =
            new ListRequest(Map.of(), null, List.of(), SegmentLimits.SAMPLE, null, false);

    private final Worlds worlds;
    private final ZoneId zone;
    private final Clock clock;

    /** @param zone decides what day it is */
    public SegmentQueries(Worlds worlds, ZoneId zone, Clock clock) {
        this.worlds = worlds;
        this.zone = zone;
        this.clock = clock;
    }

    @QueryHandler
    public Answer<SegmentView> handle(GetSegment query) {
        return ask(query.asOf(), (world, today) -> {
            Parameters parameters = new Parameters();
            Members members = new Members(world, parameters, today);
            return SegmentViews.one(
                            world, query.id(), segment -> count(world, members.of(query.id(), segment), parameters))
                    .orElseThrow(() -> Refused.because(CommonRefusal.NOT_FOUND));
        });
    }

    @QueryHandler
    public Answer<Page<SegmentView>> handle(FindSegments query) {
        return worlds.ask(query.asOf(), world -> SegmentViews.find(world, query.request()));
    }

    @QueryHandler
    public Answer<Page<CustomerSummary>> handle(FindSegmentMembers query) {
        return ask(query.asOf(), (world, today) -> {
            Parameters parameters = new Parameters();
            String ids = new Members(world, parameters, today)
                    .of(query.id())
                    .orElseThrow(() -> Refused.because(CommonRefusal.NOT_FOUND));
            return customers(world, query.request(), ids, parameters);
        });
    }

    @QueryHandler
    public Answer<SegmentPreview> handle(PreviewRule query) {
        return ask(query.asOf(), (world, today) -> {
            Parameters parameters = new Parameters();
            return preview(world, RuleSql.ids(query.rule(), parameters, today), parameters);
        });
    }

    @QueryHandler
    public Answer<Long> handle(CountAudience query) {
        return ask(query.asOf(), (world, today) -> {
            Parameters parameters = new Parameters();
            return statement(world, "SELECT count(*)" + from(query.audience(), world, today, parameters), parameters)
                    .query(Long.class)
                    .single();
        });
    }

    @QueryHandler
    public Answer<List<UUID>> handle(FindAudience query) {
        if (query.limit() < 1 || query.limit() > SegmentLimits.AUDIENCE_PAGE) {
            throw Refused.because(QueryRefusal.BAD_LIMIT, Map.of("max", "" + SegmentLimits.AUDIENCE_PAGE));
        }
        return ask(query.asOf(), (world, today) -> {
            Parameters parameters = new Parameters();
            String from = from(query.audience(), world, today, parameters);
            String after = query.after() == null ? "" : " AND a.id > " + parameters.value(query.after(), "uuid");
            return statement(world, "SELECT a.id" + from + after + " ORDER BY a.id LIMIT " + query.limit(), parameters)
                    .query(UUID.class)
                    .list();
        });
    }

    /** The instant that an answer names is the one that its rules have looked from. */
    private <R> Answer<R> ask(AsOf asOf, BiFunction<World, Today, R> question) {
        Answer<R> answer = worlds.ask(asOf, world -> question.apply(world, today(asOf, world.instant())));
        return new Answer<>(
                answer.body(), answer.position(), today(asOf, answer.instant()).moment());
    }

    private static String from(Audience audience, World world, Today today, Parameters parameters) {
        return new AudienceSql(parameters, new Members(world, parameters, today)).from(audience);
    }

    static SegmentPreview preview(World world, String ids, Parameters parameters) {
        return new SegmentPreview(
                count(world, ids, parameters),
                customers(world, SAMPLE, ids, parameters).items());
    }

    private static Page<CustomerSummary> customers(
            World world, ListRequest request, String ids, Parameters parameters) {
        return CustomerList.page(world, request, new Condition("id IN (" + ids + ")", parameters.values()));
    }

    private static long count(World world, String ids, Parameters parameters) {
        return statement(world, "SELECT count(*) FROM (" + ids + ") m", parameters)
                .query(Long.class)
                .single();
    }

    private static JdbcClient.StatementSpec statement(World world, String sql, Parameters parameters) {
        return world.sql().sql(sql).params(parameters.values());
    }

    private Today today(AsOf asOf, Instant known) {
        return new Today(Moment.of(asOf, known, clock), zone);
    }
}
