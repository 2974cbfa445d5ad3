package dev.annals.command.campaign;

import dev.annals.api.Patch;
import dev.annals.api.campaign.CampaignDetailsChanged;
import dev.annals.api.campaign.CampaignPlanned;
import dev.annals.api.campaign.ChangeCampaignDetails;
import dev.annals.api.campaign.PlanCampaign;

/** The facts that wishes about a campaign would become. */
final class CampaignFacts {
    private CampaignFacts() {}

    static CampaignPlanned of(PlanCampaign command) {
        return new CampaignPlanned(
                command.id(),
                command.name(),
                command.channel(),
                command.purpose(),
                command.budget(),
                command.startsOn(),
                command.endsOn(),
                command.goal(),
                command.parentId(),
                command.ownerId(),
                command.leadRule(),
                command.needsApproval());
    }

    /** Only what is really different. */
    static CampaignDetailsChanged of(ChangeCampaignDetails command, Plan now) {
        return new CampaignDetailsChanged(
                command.id(),
                Patch.effective(command.name(), now.name),
                Patch.effective(command.channel(), now.channel),
                Patch.effective(command.purpose(), now.purpose),
                Patch.effective(command.budget(), now.budget),
                Patch.effective(command.startsOn(), now.startsOn),
                Patch.effective(command.endsOn(), now.endsOn),
                Patch.effective(command.goal(), now.goal),
                Patch.effective(command.parentId(), now.parentId),
                Patch.effective(command.ownerId(), now.ownerId),
                Patch.effective(command.leadRule(), now.leadRule),
                Patch.effective(command.needsApproval(), now.needsApproval));
    }

    static boolean changesNothing(CampaignDetailsChanged changed) {
        return changed.equals(new CampaignDetailsChanged(
                changed.id(), null, null, null, null, null, null, null, null, null, null, null));
    }
}
