package dev.annals.api.customer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as a message sees it.
 *
 * @param language that the customer wants to be written to in, a BCP 47 tag
 * @param zone that the customer lives in, by its IANA name
 * @param contactName the first who acts for an organisation
 */
public record Reader(
        UUID id,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String city,
        @Nullable String industry,
        @Nullable String grade,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String contactName,
        @Nullable String contactRole) {}
