package dev.annals.api.user;

import dev.annals.api.EventName;
import java.util.UUID;

/** The user works at that time after all. */
@EventName("user.absence-removed")
public record AbsenceRemoved(UUID id, UUID absenceId) implements UserEvent {}
