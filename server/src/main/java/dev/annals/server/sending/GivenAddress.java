package dev.annals.server.sending;

import dev.annals.api.Check;
import dev.annals.api.CommonRefusal;
import dev.annals.api.campaign.CampaignChannel;
import dev.annals.api.sending.SuppressionChecks;
import org.jspecify.annotations.Nullable;

/**
 * Whether nothing is sent to this address. It stands in a body, since addresses of requests end up in logs.
 *
 * @param channel EMAIL, SMS or PHONE
 * @param address of that channel
 */
record GivenAddress(CampaignChannel channel, String address) {
    GivenAddress {
        Check check = new Check();
        check(check, channel, address);
        check.done();
    }

    /** Refuses what is no address of the channel. */
    static void check(Check check, CampaignChannel channel, @Nullable String address) {
        if (SuppressionChecks.channel(check, channel) && AddressHash.checked(check, channel, address) == null) {
            check.refuse("address", CommonRefusal.REQUIRED);
        }
    }

    String hash(AddressHash hashes) {
        return hashes.of(channel, address);
    }

    /** Without the address. */
    @Override
    public String toString() {
        return channel.name();
    }
}
