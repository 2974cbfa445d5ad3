package dev.annals.api.sla;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Asks which tickets have a clock of which a mark has passed and is not recorded, the first to pass first.
 *
 * @param before the mark was passed before this instant
 * @param leftOut origins: what was last told by one of these is left out
 * @param limit clocks looked at
 */
public record FindDueTickets(Instant before, Set<String> leftOut, int limit, AsOf asOf)
        implements Query<List<DueTicket>> {}
