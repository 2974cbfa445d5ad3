package dev.annals.api.ticket;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.query.Query;

/**
 * Tickets, filtered and sorted by the fields of {@link TicketSummary}, the most urgent and then the oldest
 * first; {@code q} searches subject and text.
 */
public record FindTickets(ListRequest request, AsOf asOf) implements Query<Page<TicketSummary>> {}
