package dev.annals.api.campaign;

import dev.annals.api.Check;
import java.util.UUID;

/** The cost was recorded by mistake and is taken back. Refused with UNKNOWN_COST when there is none of this id. */
public record RetractCost(UUID id, UUID costId) implements CampaignCommand {
    public RetractCost {
        Check check = new Check();
        check.required("id", id);
        check.required("costId", costId);
        check.done();
    }
}
