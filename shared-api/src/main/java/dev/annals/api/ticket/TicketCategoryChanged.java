package dev.annals.api.ticket;

import dev.annals.api.EventName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ticket is about this kind of thing; without a category nobody knows. */
@EventName("ticket.category-changed")
public record TicketCategoryChanged(UUID id, @Nullable String category) implements TicketEvent {}
