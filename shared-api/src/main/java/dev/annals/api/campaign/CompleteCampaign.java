package dev.annals.api.campaign;

import dev.annals.api.Check;
import java.util.UUID;

/** The campaign has ended as it should; responses are still accepted. Refused with CAMPAIGN_NOT_RUNNING before the launch. */
public record CompleteCampaign(UUID id) implements CampaignCommand {
    public CompleteCampaign {
        Check check = new Check();
        check.required("id", id);
        check.done();
    }
}
