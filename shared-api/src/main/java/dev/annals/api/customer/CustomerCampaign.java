package dev.annals.api.customer;

import dev.annals.api.campaign.CampaignChannel;
import dev.annals.api.campaign.CampaignState;
import dev.annals.api.campaign.MemberState;
import dev.annals.api.campaign.ResponseKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A campaign that a customer is a member of.
 *
 * @param state how far the campaign has come
 * @param member how far the message to the customer has come
 * @param responses what the customer did, each kind once
 * @param lead whether the responses reached the threshold
 * @param accepted whether the lead was taken on
 * @param enteredAt when the customer became a member, by effective time
 */
public record CustomerCampaign(
        UUID id,
        String name,
        CampaignChannel channel,
        CampaignState state,
        MemberState member,
        List<ResponseKind> responses,
        boolean lead,
        boolean accepted,
        Instant enteredAt) {}
