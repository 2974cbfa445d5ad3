package dev.annals.api.sending;

import dev.annals.api.Check;
import dev.annals.api.campaign.CampaignChannel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Nothing is to be sent to an address any more. Told again while that is so, it records nothing.
 *
 * @param channel that the address is of: EMAIL, SMS or PHONE; refused with CHANNEL_WITHOUT_ADDRESSES otherwise
 * @param addressHash keyed hash of channel and normal address, in base64url, 43 characters; an address itself is refused as BAD_FORMAT
 * @param detail what is known about it, at most 1000 characters; not the address
 */
public record Suppress(
        CampaignChannel channel,
        String addressHash,
        SuppressionReason reason,
        @Nullable String detail) implements SuppressionCommand {
    public Suppress {
        Check check = new Check();
        SuppressionChecks.channel(check, channel);
        SuppressionChecks.hash(check, addressHash);
        check.required("reason", reason);
        detail = check.optionalBlock("detail", detail, SendingLimits.DETAIL);
        check.done();
    }

    /** The suppression of the address, see {@link Suppressions#id}. */
    @Override
    public UUID id() {
        return Suppressions.id(addressHash);
    }
}
