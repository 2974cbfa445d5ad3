package dev.annals.api.campaign;

import dev.annals.api.Check;
import java.util.UUID;

/**
 * The campaign is called off. Refused with CAMPAIGN_OVER once it was completed.
 *
 * @param reason why, required
 */
public record CancelCampaign(UUID id, String reason) implements CampaignCommand {
    public CancelCampaign {
        Check check = new Check();
        check.required("id", id);
        reason = check.block("reason", reason, CampaignLimits.TEXT);
        check.done();
    }
}
