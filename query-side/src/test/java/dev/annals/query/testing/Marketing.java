package dev.annals.query.testing;

import dev.annals.api.campaign.CampaignChannel;
import dev.annals.api.campaign.CampaignPlanned;
import dev.annals.api.campaign.LeadAccepted;
import dev.annals.api.campaign.MemberBecameLead;
import dev.annals.api.campaign.MemberEntered;
import dev.annals.api.campaign.MemberResponded;
import dev.annals.api.campaign.MemberSource;
import dev.annals.api.campaign.Members;
import dev.annals.api.campaign.MessageCleared;
import dev.annals.api.campaign.MessageRefusal;
import dev.annals.api.campaign.MessageRefused;
import dev.annals.api.campaign.MessageSent;
import dev.annals.api.campaign.ResponseKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Short words for what happens to campaigns and their members. */
public final class Marketing {
    public static final LocalDate STARTS = LocalDate.parse("2026-03-02");

    private Marketing() {}

    public static CampaignPlanned campaign(UUID id, String name) {
        return campaign(id, name, CampaignChannel.EMAIL, null);
    }

    public static CampaignPlanned campaign(UUID id, String name, CampaignChannel channel, @Nullable UUID parent) {
        return new CampaignPlanned(id, name, channel, "news", null, STARTS, null, null, parent, null, null, null);
    }

    public static MemberEntered entered(UUID campaign, UUID customer) {
        return new MemberEntered(Members.id(campaign, customer), campaign, customer, "A", MemberSource.AUDIENCE);
    }

    public static MessageCleared cleared(UUID campaign, UUID customer) {
        return new MessageCleared(Members.id(campaign, customer), campaign, customer, customer, 3, "hash", "en");
    }

    public static MessageRefused refused(UUID campaign, UUID customer, MessageRefusal why) {
        return new MessageRefused(Members.id(campaign, customer), campaign, customer, why);
    }

    public static MessageSent sent(UUID campaign, UUID customer) {
        return new MessageSent(Members.id(campaign, customer), campaign, customer, "<1@annals>");
    }

    public static MemberResponded responded(UUID campaign, UUID customer, ResponseKind kind) {
        return new MemberResponded(
                Members.id(campaign, customer), campaign, customer, new UUID(6, kind.ordinal()), kind, null);
    }

    public static MemberBecameLead lead(UUID campaign, UUID customer, @Nullable UUID owner, Instant acceptBy) {
        return new MemberBecameLead(Members.id(campaign, customer), campaign, customer, owner, acceptBy);
    }

    public static LeadAccepted accepted(UUID campaign, UUID customer) {
        return new LeadAccepted(Members.id(campaign, customer), campaign, customer);
    }
}
