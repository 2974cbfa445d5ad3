package dev.annals.api.ticket;

import dev.annals.api.EventName;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ticket waits for something. */
@EventName("ticket.held")
public record TicketHeld(UUID id, String reason, @Nullable Instant until) implements TicketEvent {}
