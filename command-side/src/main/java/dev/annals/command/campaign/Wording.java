package dev.annals.command.campaign;

import dev.annals.api.Refusal;
import dev.annals.api.Refused;
import dev.annals.api.campaign.CampaignChannel;
import dev.annals.api.campaign.CampaignRefusal;
import dev.annals.api.campaign.MessageContent;
import dev.annals.content.ContentCheck;
import dev.annals.content.Medium;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether what a campaign says can be sent by its channel. */
final class Wording {
    private Wording() {}

    /** Refuses what is wrong with a content, each mistake at its place. */
    static void requireSendable(MessageContent content, CampaignChannel channel) {
        Medium medium = medium(channel).orElseThrow(() -> Refused.because(CampaignRefusal.NOTHING_IS_SENT));
        List<Refusal> refusals = ContentCheck.of("/content", content, medium);
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
    }

    /** Refuses a change of the channel to one that cannot send what is said. */
    static void requireFitting(@Nullable MessageContent content, @Nullable CampaignChannel wished) {
        if (content != null && wished != null) {
            Medium medium = medium(wished).orElseThrow(() -> Refused.at("/channel", CampaignRefusal.NOTHING_IS_SENT));
            if (!fits(content, medium)) {
                throw Refused.at("/channel", CampaignRefusal.NO_CONTENT);
            }
        }
    }

    /** Asked again at the launch: campaigns that are there from before may have changed the channel since. */
    static void requireContent(@Nullable MessageContent content, CampaignChannel channel) {
        boolean isSayable = content == null
                ? !channel.isSent()
                : medium(channel).filter(medium -> !fits(content, medium)).isEmpty();
        Refused.unless(isSayable, CampaignRefusal.NO_CONTENT);
    }

    private static boolean fits(MessageContent content, Medium medium) {
        return ContentCheck.of("/content", content, medium).isEmpty();
    }

    private static Optional<Medium> medium(CampaignChannel channel) {
        return switch (channel) {
            case EMAIL -> Optional.of(Medium.MAIL);
            case SMS, PHONE, SOCIAL, WEB -> Optional.of(Medium.SHORT_MESSAGE);
            case EVENT, AD -> Optional.empty();
        };
    }
}
