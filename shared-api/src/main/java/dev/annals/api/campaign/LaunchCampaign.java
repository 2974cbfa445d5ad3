package dev.annals.api.campaign;

import dev.annals.api.Check;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The campaign begins; once (ALREADY_LAUNCHED). Refused with CAMPAIGN_OVER when it was completed or cancelled or its last
 * day is past; with NO_AUDIENCE when messages would go to nobody, with UNKNOWN_SEGMENT when the audience
 * names a segment that was withdrawn, with NO_CONTENT when e-mail or SMS would say nothing, and with NOT_APPROVED when the campaign, or the rules of sending, need an approval that it does not have.
 *
 * @param sendFrom no message goes out before this; at once when absent; not after the last day
 */
public record LaunchCampaign(UUID id, @Nullable Instant sendFrom) implements CampaignCommand {
    public LaunchCampaign {
        Check check = new Check();
        check.required("id", id);
        sendFrom = check.instant("sendFrom", sendFrom);
        check.done();
    }
}
