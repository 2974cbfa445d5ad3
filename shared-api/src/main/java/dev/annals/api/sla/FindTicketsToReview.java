package dev.annals.api.sla;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks which tickets another policy or calendar may matter to: those that are not closed, in the order of their ids.
 *
 * @param leftOut origins: what was last told by one of these is left out
 * @param after only those that come after this one
 */
public record FindTicketsToReview(
        Set<String> leftOut, @Nullable UUID after, int limit, AsOf asOf) implements Query<List<DueTicket>> {}
