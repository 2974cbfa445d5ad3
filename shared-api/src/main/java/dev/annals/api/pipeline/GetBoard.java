package dev.annals.api.pipeline;

import dev.annals.api.Check;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Query;
import dev.annals.api.query.QueryRefusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The open deals of one pipeline, stage by stage. Refused with NOT_FOUND when there is no such pipeline.
 *
 * @param filter the default pipeline when it names none
 * @param cards how many deals to show per stage, from 0 to {@link ListRequest#MAX_LIMIT}
 * @param currency as in {@link GetForecast}
 */
public record GetBoard(
        DealFilter filter, int cards, @Nullable String currency, AsOf asOf) implements Query<Board> {
    public GetBoard {
        Check check = new Check();
        ReportRules.currency(check, currency);
        if (cards < 0 || cards > ListRequest.MAX_LIMIT) {
            check.refuse("cards", QueryRefusal.BAD_LIMIT, Map.of("min", "0", "max", "" + ListRequest.MAX_LIMIT));
        }
        check.done();
    }
}
