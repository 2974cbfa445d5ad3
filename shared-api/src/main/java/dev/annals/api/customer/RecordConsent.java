package dev.annals.api.customer;

import dev.annals.api.Check;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The customer says yes or no to one channel for one purpose.
 *
 * @param purpose what the channel may be used for, such as "newsletter"
 * @param source where the consent was given, such as "web form"
 * @param validUntil last day on which a yes holds
 */
public record RecordConsent(
        UUID id,
        ConsentChannel channel,
        String purpose,
        Boolean granted,
        @Nullable String source,
        @Nullable LocalDate validUntil)
        implements CustomerCommand {

    public RecordConsent {
        Check check = new Check();
        check.required("id", id);
        check.required("channel", channel);
        check.required("granted", granted);
        purpose = check.line("purpose", purpose, CustomerLimits.WORD);
        source = check.optionalLine("source", source, CustomerLimits.WORD);
        validUntil = check.date("validUntil", validUntil);
        check.done();
    }
}
