package dev.annals.api.sending;

import dev.annals.api.DataSubject;
import dev.annals.api.EventName;
import dev.annals.api.Personal;
import dev.annals.api.Reasoned;
import java.util.UUID;

/** Messages may go to the address again. */
@EventName("suppression.released")
public record SuppressionReleased(
        @DataSubject UUID id, @Personal String reason) implements SuppressionEvent, Reasoned {}
