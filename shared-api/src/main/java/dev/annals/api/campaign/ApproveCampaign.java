package dev.annals.api.campaign;

import dev.annals.api.Check;
import java.util.UUID;

/**
 * Somebody stands by the audience and the content as they are. Refused with OWN_APPROVAL when it is the actor who changed
 * either of them last, and with ALREADY_LAUNCHED after the launch. A later change of either withdraws it.
 */
public record ApproveCampaign(UUID id) implements CampaignCommand {
    public ApproveCampaign {
        Check check = new Check();
        check.required("id", id);
        check.done();
    }
}
