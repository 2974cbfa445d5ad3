package dev.annals.api.campaign;

import dev.annals.api.Check;
import dev.annals.api.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A marketing effort is planned.
 *
 * @param name one line, at most 200 characters
 * @param channel by what it reaches its members
 * @param purpose what it is for, such as "newsletter"; consent is asked for this channel and this purpose
 * @param budget what it may cost; its costs are in this currency
 * @param startsOn the first day
 * @param endsOn the last day; nothing goes out after it; refused with RANGE_REVERSED before the first one
 * @param goal what it is meant to bring, in words
 * @param parentId the campaign that it is part of; refused with UNKNOWN_CAMPAIGN when there is none
 * @param ownerId the user who looks after it; refused with UNKNOWN_USER when there is none
 * @param leadRule when a member is a lead; without one nobody becomes a lead
 * @param needsApproval whether a launch needs the approval of somebody else; not when absent
 */
public record PlanCampaign(
        UUID id,
        String name,
        CampaignChannel channel,
        String purpose,
        @Nullable Money budget,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String goal,
        @Nullable UUID parentId,
        @Nullable UUID ownerId,
        @Nullable LeadRule leadRule,
        @Nullable Boolean needsApproval)
        implements CampaignCommand {
    public PlanCampaign {
        Check check = new Check();
        check.required("id", id);
        name = check.line("name", name, CampaignLimits.NAME);
        check.required("channel", channel);
        purpose = check.line("purpose", purpose, CampaignLimits.WORD);
        budget = check.optionalMoney("budget", budget);
        check.date("startsOn", check.required("startsOn", startsOn));
        endsOn = check.date("endsOn", endsOn);
        check.range("endsOn", startsOn, endsOn);
        goal = check.optionalBlock("goal", goal, CampaignLimits.TEXT);
        leadRule = CampaignRules.leadRule(check, leadRule);
        check.done();
    }
}
