package dev.annals.query.approval;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Json;
import dev.annals.api.Refused;
import dev.annals.api.approval.ApprovalRules;
import dev.annals.api.approval.ApprovalRulesView;
import dev.annals.api.approval.ApprovalView;
import dev.annals.api.approval.FindApprovals;
import dev.annals.api.approval.FindUnfinishedApprovals;
import dev.annals.api.approval.GetApproval;
import dev.annals.api.approval.GetApprovalRules;
import dev.annals.api.query.Answer;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.Page;
import dev.annals.query.world.Moment;
import dev.annals.query.world.World;
import dev.annals.query.world.Worlds;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.axonframework.queryhandling.QueryHandler;

/** Answers which commands wait for a second person, and what waits or waited. */
public final class ApprovalQueries {
    private static final String UNFINISHED = """
            SELECT id FROM approval
            WHERE state = 'GRANTED' AND decided_at < :grantedBefore OR state = 'REQUESTED' AND expires_at <= :now
            ORDER BY requested_at, id
            LIMIT :limit
            """;

    private final Worlds worlds;
    private final Clock clock;

    public ApprovalQueries(Worlds worlds, Clock clock) {
        this.worlds = worlds;
        this.clock = clock;
    }

    @QueryHandler
    public Answer<ApprovalRulesView> handle(GetApprovalRules query) {
        return worlds.ask(query.asOf(), ApprovalQueries::rules);
    }

    @QueryHandler
    public Answer<ApprovalView> handle(GetApproval query) {
        return ask(
                query.asOf(),
                (world, now) -> ApprovalViews.one(world, query.id(), now)
                        .orElseThrow(() -> Refused.because(CommonRefusal.NOT_FOUND)));
    }

    @QueryHandler
    public Answer<Page<ApprovalView>> handle(FindApprovals query) {
        return ask(query.asOf(), (world, now) -> ApprovalViews.find(world, query.request(), now));
    }

    @QueryHandler
    public Answer<List<UUID>> handle(FindUnfinishedApprovals query) {
        return worlds.ask(
                query.asOf(),
                world -> world.sql()
                        .sql(UNFINISHED)
                        .param("grantedBefore", query.grantedBefore().atOffset(ZoneOffset.UTC))
                        .param("now", query.now().atOffset(ZoneOffset.UTC))
                        .param("limit", query.limit())
                        .query(UUID.class)
                        .list());
    }

    private static ApprovalRulesView rules(World world) {
        return world.sql()
                .sql("SELECT version, body FROM approval_rules")
                .query((row, number) -> {
                    RulesFold.Row said = Json.mapper().readValue(row.getString("body"), RulesFold.Row.class);
                    return new ApprovalRulesView(
                            ApprovalRules.ID, row.getLong("version"), said.commands(), said.updatedAt());
                })
                .optional()
                .orElse(ApprovalRulesView.NONE);
    }

    /** Time passes while something waits, so now is later than what is known. */
    private <R> Answer<R> ask(AsOf asOf, BiFunction<World, Instant, R> question) {
        Answer<R> answer = worlds.ask(asOf, world -> question.apply(world, now(asOf, world.instant())));
        return new Answer<>(answer.body(), answer.position(), now(asOf, answer.instant()));
    }

    private Instant now(AsOf asOf, Instant known) {
        return Moment.of(asOf, known, clock);
    }
}
