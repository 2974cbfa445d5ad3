package dev.annals.api.pipeline;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Page;
import dev.annals.api.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * The deals of one line of a bridge, those with the largest amounts first. Their amounts add up to the line.
 *
 * @param limit items on a page
 * @param cursor where the last page ended; refused with BAD_CURSOR when it belongs to another line
 */
public record FindBridgeDeals(
        BridgeQuestion question,
        BridgeLine line,
        int limit,
        @Nullable String cursor,
        AsOf asOf) implements Query<Page<BridgeDeal>> {}
