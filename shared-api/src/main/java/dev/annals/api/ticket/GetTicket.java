package dev.annals.api.ticket;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.util.UUID;

/** One ticket with its conversation. Refused with NOT_FOUND when there is none of this id at that moment. */
public record GetTicket(UUID id, AsOf asOf) implements Query<TicketView> {}
