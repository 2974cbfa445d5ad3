package dev.annals.api.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.annals.api.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One step of a funnel.
 *
 * @param count members or, in the last two steps, deals
 * @param ofAudience count ÷ audience; {@code null} when nobody is in it
 * @param costEach actual cost ÷ count; absent without a count or a cost
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FunnelFigures(
        FunnelStep step,
        long count,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal ofAudience,

        @Nullable Money costEach) {}
