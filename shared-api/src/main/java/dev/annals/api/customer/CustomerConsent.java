package dev.annals.api.customer;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The customer's last word about one channel for one purpose.
 *
 * @param validUntil last day on which a yes holds
 * @param givenAt when it was said, by effective time
 */
public record CustomerConsent(
        ConsentChannel channel,
        String purpose,
        boolean granted,
        @Nullable String source,
        @Nullable LocalDate validUntil,
        Instant givenAt) {}
