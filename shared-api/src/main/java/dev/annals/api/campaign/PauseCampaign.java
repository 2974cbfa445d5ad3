package dev.annals.api.campaign;

import dev.annals.api.Check;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** No message is to go out for now. Refused with CAMPAIGN_NOT_RUNNING before the launch. */
public record PauseCampaign(UUID id, @Nullable String reason) implements CampaignCommand {
    public PauseCampaign {
        Check check = new Check();
        check.required("id", id);
        reason = check.optionalBlock("reason", reason, CampaignLimits.TEXT);
        check.done();
    }
}
