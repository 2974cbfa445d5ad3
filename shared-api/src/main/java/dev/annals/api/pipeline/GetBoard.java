package dev.annals.api.pipeline;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * The open deals of one pipeline, stage by stage. Refused with NOT_FOUND when there is no such pipeline.
 *
 * @param filter the default pipeline when it names none
 * @param cards how many deals to show per stage, from 0 to {@link dev.annals.api.query.ListRequest#MAX_LIMIT}
 * @param currency as in {@link GetForecast}
 */
public record GetBoard(
        DealFilter filter, int cards, @Nullable String currency, AsOf asOf) implements Query<Board> {}
