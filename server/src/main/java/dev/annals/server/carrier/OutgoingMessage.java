package dev.annals.server.carrier;

import dev.annals.api.campaign.CampaignChannel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message for one reader, cleared and ready.
 *
 * @param token signed, names the member; unique to the message, so a Message-ID or a key against repeating is made of it
 * @param from who it is from; absent for channels that name their sender themselves
 * @param to mail address or phone number in E.164; the customer's id where the gateway knows the address
 * @param toName one line
 * @param language of the text, a BCP 47 tag
 * @param subject one line; absent from short messages
 * @param html absent when there is none
 * @param unsubscribe where one request, without anything else, ends it
 * @param date when it was cleared
 */
public record OutgoingMessage(
        String token,
        CampaignChannel channel,
        UUID campaignId,
        UUID customerId,
        @Nullable Sender from,
        String to,
        String toName,
        String language,
        @Nullable String subject,
        @Nullable String html,
        String text,
        String unsubscribe,
        Instant date) {

    /** Who a mail is from, and where answers go when it is elsewhere. */
    public record Sender(
            String name, String address, @Nullable String replyTo) {}
}
