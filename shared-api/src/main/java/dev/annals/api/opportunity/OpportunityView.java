package dev.annals.api.opportunity;

import dev.annals.api.Money;
import dev.annals.api.pipeline.ForecastCategory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One deal with all that is known about it.
 *
 * @param version number of its events
 * @param category CLOSED once won; absent once lost
 * @param categoryOverridden whether the owner chose the category instead of taking the stage's
 * @param probability chance of winning from 0 to 1; 1 once won and 0 once lost
 * @param weighted amount × probability, rounded half up to the currency's smallest unit
 * @param closedOn the day of the decision in the company's time zone
 * @param lossReason why it was lost
 * @param lostTo the competitor who won it
 * @param reopenReason why it was opened again, the last time
 * @param openedAt when it came up, by effective time
 * @param createdAt when it was first recorded
 * @param updatedAt when anything about it was last recorded
 * @param stageHistory every stay in a stage in order; a reopened deal begins a new one
 * @param timeInStage the stays added up per stage, in the order in which the stages were first entered
 */
public record OpportunityView(
        UUID id,
        long version,
        UUID customerId,
        String name,
        UUID pipelineId,
        String stage,
        OpportunityState state,
        @Nullable ForecastCategory category,
        boolean categoryOverridden,
        BigDecimal probability,
        Money amount,
        Money weighted,
        LocalDate expectedClose,
        @Nullable LocalDate closedOn,
        @Nullable UUID ownerId,
        @Nullable String source,
        @Nullable UUID campaignId,
        List<String> competitors,
        List<String> products,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepDueOn,
        @Nullable String lossReason,
        @Nullable String lostTo,
        @Nullable String reopenReason,
        Instant openedAt,
        Instant createdAt,
        Instant updatedAt,
        List<StageStay> stageHistory,
        List<StageTime> timeInStage) {}
