package dev.annals.api.opportunity;

import dev.annals.api.Check;
import dev.annals.api.Money;
import dev.annals.api.pipeline.PipelineLimits;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A possible sale has come up.
 *
 * @param customerId who would buy
 * @param name one line, at most 200 characters
 * @param amount what it would bring; the deal keeps this currency
 * @param expectedClose the day on which it will be decided
 * @param pipelineId the default pipeline when absent
 * @param stage the pipeline's first stage when absent
 * @param ownerId the user who works on it
 * @param source where it came from
 * @param campaignId the campaign that it came from; refused with UNKNOWN_CAMPAIGN when there is none
 * @param competitors who else is in for it
 * @param products what would be bought, as text
 */
public record OpenOpportunity(
        UUID id,
        UUID customerId,
        String name,
        Money amount,
        LocalDate expectedClose,
        @Nullable UUID pipelineId,
        @Nullable String stage,
        @Nullable UUID ownerId,
        @Nullable String source,
        @Nullable UUID campaignId,
        List<String> competitors,
        List<String> products)
        implements OpportunityCommand {

    public OpenOpportunity {
        Check check = new Check();
        check.required("id", id);
        check.required("customerId", customerId);
        name = check.line("name", name, OpportunityLimits.NAME);
        amount = check.money("amount", amount);
        check.date("expectedClose", check.required("expectedClose", expectedClose));
        stage = check.optionalLine("stage", stage, PipelineLimits.NAME);
        source = check.optionalLine("source", source, OpportunityLimits.NAME);
        competitors = check.lines("competitors", competitors, OpportunityLimits.ENTRIES, OpportunityLimits.NAME);
        products = check.lines("products", products, OpportunityLimits.ENTRIES, OpportunityLimits.NAME);
        check.done();
    }
}
