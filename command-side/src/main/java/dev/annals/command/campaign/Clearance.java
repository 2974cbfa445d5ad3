package dev.annals.command.campaign;

import dev.annals.api.campaign.ClearMessages.Candidate;
import dev.annals.api.campaign.MemberEvent;
import dev.annals.api.campaign.Members;
import dev.annals.api.campaign.MessageCleared;
import dev.annals.api.campaign.MessageRefusal;
import dev.annals.api.campaign.MessageRefused;
import dev.annals.command.sending.SuppressionBook;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a message may go out, on what is true at one moment.
 *
 * @param customer absent when there is none any more
 * @param suppressions addresses that nothing is sent to
 */
record Clearance(Basis basis, @Nullable Prospect customer, SuppressionBook suppressions) {

    /**
     * What is the same for all members that are decided on together.
     *
     * @param campaign absent when it was withdrawn
     * @param today where the company is
     */
    record Basis(@Nullable Terms campaign, LocalDate today) {}

    /** What becomes true of the member. */
    MemberEvent of(UUID clearanceId, UUID campaignId, Candidate message) {
        Terms campaign = basis.campaign();
        LocalDate today = basis.today();
        if (customer == null) {
            return refused(campaignId, message, MessageRefusal.CUSTOMER_GONE);
        }
        if (campaign == null || campaign.isOver(today)) {
            return refused(campaignId, message, MessageRefusal.CAMPAIGN_OVER);
        }
        Prospect.Consent consent = customer.consent(campaign.channel().consent(), campaign.purpose())
                .orElse(null);
        if (consent == null || !consent.granted()) {
            return refused(campaignId, message, MessageRefusal.NO_CONSENT);
        }
        if (consent.validUntil() != null && consent.validUntil().isBefore(today)) {
            return refused(campaignId, message, MessageRefusal.CONSENT_EXPIRED);
        }
        return to(clearanceId, campaignId, message, consent);
    }

    private MemberEvent to(UUID clearanceId, UUID campaignId, Candidate message, Prospect.Consent consent) {
        String address = message.addressHash();
        if (address == null) {
            return refused(campaignId, message, MessageRefusal.NO_ADDRESS);
        }
        if (suppressions.isSuppressed(address)) {
            return refused(campaignId, message, MessageRefusal.SUPPRESSED);
        }
        MessageRefusal hindrance = message.hindrance();
        if (hindrance != null) {
            return refused(campaignId, message, hindrance);
        }
        UUID customerId = message.customerId();
        return new MessageCleared(
                Members.id(campaignId, customerId),
                campaignId,
                customerId,
                clearanceId,
                consent.version(),
                address,
                message.language());
    }

    private static MemberEvent refused(UUID campaignId, Candidate message, MessageRefusal why) {
        UUID customerId = message.customerId();
        return new MessageRefused(Members.id(campaignId, customerId), campaignId, customerId, why);
    }
}
