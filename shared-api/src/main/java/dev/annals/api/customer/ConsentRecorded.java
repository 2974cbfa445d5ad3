package dev.annals.api.customer;

import dev.annals.api.DataSubject;
import dev.annals.api.EventName;
import dev.annals.api.Personal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customer said yes or no to this channel for this purpose. */
@EventName("customer.consent-recorded")
public record ConsentRecorded(
        @DataSubject UUID id,
        ConsentChannel channel,
        String purpose,
        boolean granted,
        @Personal @Nullable String source,
        @Nullable LocalDate validUntil)
        implements CustomerEvent {}
