package dev.annals.api.customer;

import dev.annals.api.DataSubject;
import dev.annals.api.EventName;
import dev.annals.api.Personal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** This person acts for the organisation from now on. */
@EventName("customer.contact-added")
public record ContactAdded(
        @DataSubject UUID id,
        UUID contactId,
        @Personal String name,
        @Personal @Nullable String email,
        @Personal @Nullable String phone,
        @Personal @Nullable String role)
        implements CustomerEvent {}
