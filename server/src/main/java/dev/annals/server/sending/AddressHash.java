package dev.annals.server.sending;

import dev.annals.api.Check;
import dev.annals.api.Hmac;
import dev.annals.api.campaign.CampaignChannel;
import dev.annals.server.startup.DataFolder;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names addresses without telling them: who has no key learns nothing from a hash, not even by trying every number. */
@Component
public class AddressHash {
    private final Hmac key;

    AddressHash(DataFolder folder) {
        key = new Hmac(folder.derivedKey("addresses"));
    }

    /** The same for every way to write the address. */
    public String of(CampaignChannel channel, String address) {
        String named = channel.name() + '\0' + normal(channel, address);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.of(named.getBytes(StandardCharsets.UTF_8)));
    }

    /** What is no address stays as it is: nobody is reached there, so it needs no other name. */
    private static String normal(CampaignChannel channel, String address) {
        return Objects.requireNonNullElse(checked(new Check(), channel, address), "");
    }

    /**
     * The address as customers have it; in lower case since most who keep mailboxes do not tell cases apart, and with its
     * domain in ASCII, as it is sent to and as reports name it.
     */
    static @Nullable String checked(Check check, CampaignChannel channel, @Nullable String address) {
        return switch (channel) {
            case EMAIL -> {
                String mail = check.email("address", address);
                yield mail == null ? null : withPlainDomain(mail.toLowerCase(Locale.ROOT));
            }
            case SMS, PHONE -> check.phone("address", address);
            case SOCIAL, EVENT, AD, WEB ->
                throw new IllegalArgumentException("nobody has an address in the channel " + channel);
        };
    }

    private static String withPlainDomain(String mail) {
        int behindAt = mail.indexOf('@') + 1;
        try {
            return mail.substring(0, behindAt) + IDN.toASCII(mail.substring(behindAt));
        } catch (IllegalArgumentException noDomain) {
            return mail;
        }
    }
}
