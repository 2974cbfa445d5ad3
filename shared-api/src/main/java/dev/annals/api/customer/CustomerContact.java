package dev.annals.api.customer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who acts for an organisation. */
public record CustomerContact(
        UUID id,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String role) {}
