package dev.annals.api.user;

import dev.annals.api.DataSubject;
import dev.annals.api.EventName;
import dev.annals.api.Personal;
import dev.annals.api.Reasoned;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The user does not work from the one moment until before the other. */
@EventName("user.absence-planned")
public record AbsencePlanned(
        @DataSubject UUID id,
        UUID absenceId,
        Instant from,
        Instant until,
        @Personal @Nullable String reason) implements UserEvent, Reasoned {}
