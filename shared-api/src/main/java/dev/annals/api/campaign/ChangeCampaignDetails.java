package dev.annals.api.campaign;

import dev.annals.api.Check;
import dev.annals.api.Money;
import dev.annals.api.Patch;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The plan is different. Only the fields present change; {@code null} clears. After the launch channel and purpose stay
 * (FIXED_AT_LAUNCH); once there is a content, a channel that cannot send it is refused with NO_CONTENT, and EVENT and AD
 * with NOTHING_IS_SENT; a budget in another currency than costs that are booked is refused with OTHER_CURRENCY, and a
 * parent that would make the campaign a part of itself with CAMPAIGN_WITHIN_ITSELF.
 */
public record ChangeCampaignDetails(
        UUID id,
        @Nullable Patch<String> name,
        @Nullable Patch<CampaignChannel> channel,
        @Nullable Patch<String> purpose,
        @Nullable Patch<Money> budget,
        @Nullable Patch<LocalDate> startsOn,
        @Nullable Patch<LocalDate> endsOn,
        @Nullable Patch<String> goal,
        @Nullable Patch<UUID> parentId,
        @Nullable Patch<UUID> ownerId,
        @Nullable Patch<LeadRule> leadRule,
        @Nullable Patch<Boolean> needsApproval)
        implements CampaignCommand {
    public ChangeCampaignDetails {
        Check check = new Check();
        check.required("id", id);
        name = check.patch(check.neverCleared("name", name), v -> check.line("name", v, CampaignLimits.NAME));
        check.neverCleared("channel", channel);
        check.neverCleared("needsApproval", needsApproval);
        purpose =
                check.patch(check.neverCleared("purpose", purpose), v -> check.line("purpose", v, CampaignLimits.WORD));
        budget = check.patch(budget, v -> check.optionalMoney("budget", v));
        startsOn = check.patch(check.neverCleared("startsOn", startsOn), v -> check.date("startsOn", v));
        endsOn = check.patch(endsOn, v -> check.date("endsOn", v));
        goal = check.patch(goal, v -> check.optionalBlock("goal", v, CampaignLimits.TEXT));
        leadRule = check.patch(leadRule, v -> CampaignRules.leadRule(check, v));
        check.done();
    }
}
