package dev.annals.api.user;

import dev.annals.api.DataSubject;
import dev.annals.api.EventName;
import dev.annals.api.Personal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** This person works with Annals from now on. */
@EventName("user.added")
public record UserAdded(
        @DataSubject UUID id,
        @Personal String name,
        @Personal @Nullable String email,
        @Nullable String team,
        @Personal @Nullable String manager,
        @Nullable String region)
        implements UserEvent {}
