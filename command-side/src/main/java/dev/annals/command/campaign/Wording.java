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

    /** Asked again at the launch: a content that was written for mail says nothing as a short message. */
    static void requireContent(@Nullable MessageContent content, CampaignChannel channel) {
        boolean isSilent = medium(channel)
                .filter(medium -> content == null
                        || !ContentCheck.of("/content", content, medium).isEmpty())
                .isPresent();
        Refused.unless(!isSilent, CampaignRefusal.NO_CONTENT);
    }

    private static Optional<Medium> medium(CampaignChannel channel) {
        return switch (channel) {
            case EMAIL -> Optional.of(Medium.MAIL);
            case SMS -> Optional.of(Medium.SHORT_MESSAGE);
            case PHONE, SOCIAL, EVENT, AD, WEB -> Optional.empty();
        };
    }
}
