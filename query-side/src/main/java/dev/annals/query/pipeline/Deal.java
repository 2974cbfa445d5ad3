package dev.annals.query.pipeline;

import dev.annals.api.Money;
import dev.annals.api.opportunity.OpportunityState;
import dev.annals.api.pipeline.ForecastCategory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity as its events tell it.
 *
 * @param judgement of the open deal; kept while it is closed, since reopening brings it back
 * @param closing how it ended, absent while it is open
 */
record Deal(
        Opening opening,
        Judgement judgement,
        Money amount,
        LocalDate expectedClose,
        @Nullable UUID ownerId,
        List<String> competitors,
        Plan plan,
        @Nullable Closing closing,
        @Nullable String reopenReason,
        List<Stay> stays,
        Instant updatedAt) {

    /** What was said when the deal came up and stays so. */
    record Opening(
            UUID id,
            UUID customerId,
            String name,
            UUID pipelineId,
            @Nullable String source,
            @Nullable UUID campaignId,
            List<String> products,
            Instant createdAt) {}

    /** How likely the open deal is. */
    record Judgement(BigDecimal probability, ForecastCategory category, boolean overridden) {}

    /** What is to be done next, if anything. */
    record Plan(@Nullable String nextStep, @Nullable LocalDate dueOn) {}

    /** How a deal ended. */
    record Closing(
            boolean won,
            LocalDate on,
            Instant at,
            @Nullable String lossReason,
            @Nullable String lostTo) {}

    OpportunityState state() {
        if (closing == null) {
            return OpportunityState.OPEN;
        }
        return closing.won() ? OpportunityState.WON : OpportunityState.LOST;
    }

    /** Chance of winning: certain once decided. */
    BigDecimal probability() {
        if (closing == null) {
            return judgement.probability();
        }
        return closing.won() ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    /** The forecast category: a lost deal is in none. */
    @Nullable
    ForecastCategory category() {
        if (closing == null) {
            return judgement.category();
        }
        return closing.won() ? ForecastCategory.CLOSED : null;
    }

    @Nullable
    LocalDate closedOn() {
        return closing == null ? null : closing.on();
    }

    /** The day that puts the deal into a period: expected while open, decided afterwards. */
    LocalDate countsOn() {
        return closing == null ? expectedClose : closing.on();
    }

    String stage() {
        return stays.getLast().stage();
    }

    Instant stageEnteredAt() {
        return stays.getLast().enteredAt();
    }

    Instant openedAt() {
        return stays.getFirst().enteredAt();
    }

    Deal judged(Judgement now) {
        return new Deal(
                opening,
                now,
                amount,
                expectedClose,
                ownerId,
                competitors,
                plan,
                closing,
                reopenReason,
                stays,
                updatedAt);
    }

    Deal worth(Money now) {
        return new Deal(
                opening,
                judgement,
                now,
                expectedClose,
                ownerId,
                competitors,
                plan,
                closing,
                reopenReason,
                stays,
                updatedAt);
    }

    Deal expectedOn(LocalDate day) {
        return new Deal(
                opening, judgement, amount, day, ownerId, competitors, plan, closing, reopenReason, stays, updatedAt);
    }

    Deal ownedBy(@Nullable UUID owner) {
        return new Deal(
                opening,
                judgement,
                amount,
                expectedClose,
                owner,
                competitors,
                plan,
                closing,
                reopenReason,
                stays,
                updatedAt);
    }

    Deal against(List<String> others) {
        return new Deal(
                opening,
                judgement,
                amount,
                expectedClose,
                ownerId,
                others,
                plan,
                closing,
                reopenReason,
                stays,
                updatedAt);
    }

    Deal planned(Plan next) {
        return new Deal(
                opening,
                judgement,
                amount,
                expectedClose,
                ownerId,
                competitors,
                next,
                closing,
                reopenReason,
                stays,
                updatedAt);
    }

    Deal inStage(String stage, Instant at) {
        return withHistory(closing, reopenReason, Stays.entered(stays, stage, at));
    }

    Deal closed(Closing how) {
        return withHistory(how, reopenReason, Stays.left(stays, how.at()));
    }

    Deal reopened(String why, Instant at) {
        return withHistory(null, why, Stays.entered(stays, stage(), at));
    }

    Deal toldAt(Instant recordedAt) {
        return new Deal(
                opening,
                judgement,
                amount,
                expectedClose,
                ownerId,
                competitors,
                plan,
                closing,
                reopenReason,
                stays,
                recordedAt);
    }

    private Deal withHistory(@Nullable Closing how, @Nullable String whyReopened, List<Stay> history) {
        return new Deal(
                opening,
                judgement,
                amount,
                expectedClose,
                ownerId,
                competitors,
                plan,
                how,
                whyReopened,
                history,
                updatedAt);
    }
}
