package dev.annals.api.campaign;

import dev.annals.api.Check;
import java.util.UUID;

/**
 * The campaign was recorded by mistake and is withdrawn; the history stays. Refused with ALREADY_LAUNCHED after the launch,
 * unless the import that brought it is undone: what reached people is not withdrawn.
 */
public record RetractCampaign(UUID id) implements CampaignCommand {
    public RetractCampaign {
        Check check = new Check();
        check.required("id", id);
        check.done();
    }
}
