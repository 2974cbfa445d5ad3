package dev.annals.api.sla;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.query.Query;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the clocks whose target passed in a period, the newest first; recorded yet or not.
 *
 * @param from inclusive
 * @param to exclusive
 */
public record FindBreaches(@Nullable Instant from, @Nullable Instant to, ListRequest request, AsOf asOf)
        implements Query<Page<BoardClock>> {}
