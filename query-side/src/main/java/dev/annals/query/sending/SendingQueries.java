package dev.annals.query.sending;

import dev.annals.api.Json;
import dev.annals.api.query.Answer;
import dev.annals.api.query.Page;
import dev.annals.api.sending.AddressStanding;
import dev.annals.api.sending.FindSuppressions;
import dev.annals.api.sending.GetSendingRules;
import dev.annals.api.sending.GetSuppression;
import dev.annals.api.sending.LookUpAddress;
import dev.annals.api.sending.SendingRules;
import dev.annals.api.sending.SendingRulesView;
import dev.annals.api.sending.SuppressionView;
import dev.annals.api.sending.Suppressions;
import dev.annals.query.world.World;
import dev.annals.query.world.Worlds;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.queryhandling.QueryHandler;

/** Answers by which rules messages leave, and to which addresses none does. */
public final class SendingQueries {
    private final Worlds worlds;

    public SendingQueries(Worlds worlds) {
        this.worlds = worlds;
    }

    @QueryHandler
    public Answer<SendingRulesView> handle(GetSendingRules query) {
        return worlds.ask(query.asOf(), SendingQueries::rules);
    }

    @QueryHandler
    public Answer<SuppressionView> handle(GetSuppression query) {
        return worlds.find(query.asOf(), SuppressionViews.one(query.id()));
    }

    @QueryHandler
    public Answer<Page<SuppressionView>> handle(FindSuppressions query) {
        return worlds.ask(query.asOf(), world -> SuppressionViews.find(world, query.request()));
    }

    @QueryHandler
    public Answer<AddressStanding> handle(LookUpAddress query) {
        return worlds.ask(
                query.asOf(), world -> SuppressionViews.standing(world, Suppressions.id(query.addressHash())));
    }

    private static SendingRulesView rules(World world) {
        return world.sql()
                .sql("SELECT version, body FROM sending_rules")
                .query((row, number) -> view(row))
                .optional()
                .orElse(SendingRulesView.of(SendingRules.NONE, 0, null));
    }

    private static SendingRulesView view(ResultSet row) throws SQLException {
        RulesFold.Row said = Json.mapper().readValue(row.getString("body"), RulesFold.Row.class);
        return SendingRulesView.of(said.rules(), row.getLong("version"), said.updatedAt());
    }
}
