package dev.annals.command.customer;

import dev.annals.api.customer.ConsentChannel;
import dev.annals.api.customer.ConsentRecorded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The customer's last word on one channel and purpose. */
record Consent(
        boolean granted, @Nullable String source, @Nullable LocalDate validUntil) {
    static Consent of(ConsentRecorded event) {
        return new Consent(event.granted(), event.source(), event.validUntil());
    }

    static String key(ConsentChannel channel, String purpose) {
        return channel + "/" + purpose;
    }
}
