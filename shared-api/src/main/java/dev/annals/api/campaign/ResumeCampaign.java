package dev.annals.api.campaign;

import dev.annals.api.Check;
import java.util.UUID;

/** Messages may go out again. Refused with CAMPAIGN_NOT_RUNNING before the launch. */
public record ResumeCampaign(UUID id) implements CampaignCommand {
    public ResumeCampaign {
        Check check = new Check();
        check.required("id", id);
        check.done();
    }
}
