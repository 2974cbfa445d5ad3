package dev.annals.api.ticket;

import dev.annals.api.EventName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customer is to be answered in this language; without one, in any. */
@EventName("ticket.language-changed")
public record TicketLanguageChanged(UUID id, @Nullable String language) implements TicketEvent {}
