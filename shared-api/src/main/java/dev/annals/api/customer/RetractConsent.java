package dev.annals.api.customer;

import dev.annals.api.Check;
import java.util.UUID;

/**
 * The customer never spoke about this channel for this purpose: what was recorded was a mistake and is
 * withdrawn, as when an import is undone; the history stays. A customer who has changed their mind says
 * no by {@link RecordConsent} instead.
 *
 * @param purpose what the channel would have been used for; one that nothing is recorded for stays so
 */
public record RetractConsent(UUID id, ConsentChannel channel, String purpose) implements CustomerCommand {
    public RetractConsent {
        Check check = new Check();
        check.required("id", id);
        check.required("channel", channel);
        purpose = check.line("purpose", purpose, CustomerLimits.WORD);
        check.done();
    }
}
