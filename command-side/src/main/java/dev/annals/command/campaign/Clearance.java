package dev.annals.command.campaign;

import dev.annals.api.campaign.ClearMessage;
import dev.annals.api.campaign.MemberEvent;
import dev.annals.api.campaign.MessageCleared;
import dev.annals.api.campaign.MessageRefusal;
import dev.annals.api.campaign.MessageRefused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a message may go out, on what is true at one moment.
 *
 * @param campaign absent when it was withdrawn
 * @param customer absent when there is none any more
 * @param today where the company is
 */
record Clearance(@Nullable Terms campaign, @Nullable Prospect customer, LocalDate today) {

    /** What becomes true of the member. */
    MemberEvent of(ClearMessage command) {
        if (customer == null) {
            return refused(command, MessageRefusal.CUSTOMER_GONE);
        }
        if (campaign == null || campaign.isOver(today)) {
            return refused(command, MessageRefusal.CAMPAIGN_OVER);
        }
        Prospect.Consent consent = customer.consent(campaign.channel().consent(), campaign.purpose())
                .orElse(null);
        if (consent == null || !consent.granted()) {
            return refused(command, MessageRefusal.NO_CONSENT);
        }
        if (consent.validUntil() != null && consent.validUntil().isBefore(today)) {
            return refused(command, MessageRefusal.CONSENT_EXPIRED);
        }
        return to(command, consent);
    }

    private static MemberEvent to(ClearMessage command, Prospect.Consent consent) {
        String address = command.addressHash();
        if (address == null) {
            return refused(command, MessageRefusal.NO_ADDRESS);
        }
        MessageRefusal hindrance = command.hindrance();
        if (hindrance != null) {
            return refused(command, hindrance);
        }
        return new MessageCleared(command.id(), command.campaignId(), command.customerId(), consent.version(), address);
    }

    private static MemberEvent refused(ClearMessage command, MessageRefusal why) {
        return new MessageRefused(command.id(), command.campaignId(), command.customerId(), why);
    }
}
