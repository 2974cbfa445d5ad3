package dev.annals.api.opportunity;

import dev.annals.api.EventName;
import java.time.LocalDate;
import java.util.UUID;

/** The deal will be decided on this day. */
@EventName("opportunity.expected-close-changed")
public record ExpectedCloseChanged(UUID id, LocalDate expectedClose) implements OpportunityEvent {}
