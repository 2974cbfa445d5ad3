package dev.annals.api.sending;

import dev.annals.api.Check;
import dev.annals.api.CommonRefusal;
import dev.annals.api.campaign.CampaignChannel;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What makes a channel and a hash those of an address. */
public final class SuppressionChecks {
    // 256 bits. No mail address and no phone number has this form, so that none gets into the journal by mistake.
    private static final Pattern HASH = Pattern.compile("[A-Za-z0-9_-]{43}");

    private SuppressionChecks() {}

    /** Refuses a channel in which there is no address to suppress; answers whether it has some. */
    public static boolean channel(Check check, @Nullable CampaignChannel channel) {
        if (channel == null) {
            check.refuse("channel", CommonRefusal.REQUIRED);
            return false;
        }
        if (!hasAddresses(channel)) {
            check.refuse("channel", SendingRefusal.CHANNEL_WITHOUT_ADDRESSES, Map.of("channel", channel.name()));
            return false;
        }
        return true;
    }

    static void hash(Check check, @Nullable String addressHash) {
        if (addressHash == null) {
            check.refuse("addressHash", CommonRefusal.REQUIRED);
        } else if (!HASH.matcher(addressHash).matches()) {
            check.refuse("addressHash", CommonRefusal.BAD_FORMAT);
        }
    }

    private static boolean hasAddresses(CampaignChannel channel) {
        return switch (channel) {
            case EMAIL, SMS, PHONE -> true;
            case SOCIAL, EVENT, AD, WEB -> false;
        };
    }
}
