package dev.annals.server.sending;

import dev.annals.api.Check;
import dev.annals.api.campaign.CampaignChannel;
import dev.annals.api.sending.SendingLimits;
import dev.annals.api.sending.SendingRefusal;
import dev.annals.api.sending.Suppress;
import dev.annals.api.sending.SuppressionReason;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Nothing is to be sent to this address any more. It goes no further than to its hash.
 *
 * @param channel EMAIL, SMS or PHONE
 * @param address of that channel
 * @param reason MANUAL when absent; that it bounced is not for people to say
 * @param detail what is known about it; not the address
 */
record SuppressAddress(
        CampaignChannel channel,
        String address,
        @Nullable SuppressionReason reason,
        @Nullable String detail) {
    SuppressAddress {
        Check check = new Check();
        GivenAddress.check(check, channel, address);
        if (reason == SuppressionReason.BOUNCED) {
            check.refuse("reason", SendingRefusal.REASON_NOT_BY_HAND, Map.of("reason", reason.name()));
        }
        detail = check.optionalBlock("detail", detail, SendingLimits.DETAIL);
        check.done();
    }

    Suppress command(AddressHash hashes) {
        return new Suppress(
                channel,
                hashes.of(channel, address),
                Objects.requireNonNullElse(reason, SuppressionReason.MANUAL),
                detail);
    }

    /** Without the address. */
    @Override
    public String toString() {
        return channel + " " + reason;
    }
}
