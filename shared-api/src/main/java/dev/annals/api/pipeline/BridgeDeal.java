package dev.annals.api.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.annals.api.Money;
import dev.annals.api.opportunity.OpportunityState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal of one line of a bridge.
 *
 * @param name as it is at the second moment, or was last when it is withdrawn; so are customer and owner
 * @param amount with which it is in the line
 * @param startValue what it was worth when it counted at the first moment; absent when it did not, or no rate was known
 * @param endValue what it is worth at the second moment, counting or not; absent when it is withdrawn or no rate is known
 * @param closeBefore when it was expected to close at the first moment; absent when it was not there
 * @param closeAfter when it is expected to close at the second, or was closed
 * @param stateBefore at the first moment; absent when it was not there
 * @param stateAfter at the second; absent when it is withdrawn
 * @param events that moved it between the two moments, in their order: of the deal, and of its owner's team where the
 *     question is about a team
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BridgeDeal(
        UUID id,
        String name,
        UUID customerId,
        @Nullable UUID ownerId,
        Money amount,
        @Nullable Money startValue,
        @Nullable Money endValue,
        @Nullable LocalDate closeBefore,
        @Nullable LocalDate closeAfter,
        @Nullable OpportunityState stateBefore,
        @Nullable OpportunityState stateAfter,
        List<BridgeEvent> events) {}
