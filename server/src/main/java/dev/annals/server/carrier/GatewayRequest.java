package dev.annals.server.carrier;

import dev.annals.api.campaign.CampaignChannel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body of a request, as {@code docs/gateway.md} has it: no more of a person than the message needs. */
record GatewayRequest(
        String id,
        CampaignChannel channel,
        UUID campaignId,
        UUID customerId,
        String to,
        String language,
        @Nullable String subject,
        String text,
        String unsubscribe,
        Instant sentAt) {
    static GatewayRequest of(OutgoingMessage message) {
        return new GatewayRequest(
                message.token(),
                message.channel(),
                message.campaignId(),
                message.customerId(),
                message.to(),
                message.language(),
                message.subject(),
                message.text(),
                message.unsubscribe(),
                message.date());
    }
}
