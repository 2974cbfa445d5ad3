package dev.annals.api.user;

import dev.annals.api.DataSubject;
import dev.annals.api.EventName;
import dev.annals.api.Patch;
import dev.annals.api.Personal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** These particulars of the user are different now; what is absent stayed as it was. */
@EventName("user.details-changed")
public record UserDetailsChanged(
        @DataSubject UUID id,
        @Personal @Nullable Patch<String> name,
        @Personal @Nullable Patch<String> email,
        @Nullable Patch<String> team,
        @Personal @Nullable Patch<String> manager,
        @Nullable Patch<String> region)
        implements UserEvent {}
