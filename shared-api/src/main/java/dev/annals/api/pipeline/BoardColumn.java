package dev.annals.api.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.annals.api.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The open deals of one stage.
 *
 * @param probability default of the stage; absent when the pipeline has this stage no more
 * @param category default of the stage; likewise
 * @param count open deals, on cards or not; those without an exchange rate included
 * @param amount what they are worth
 * @param weighted Σ amount × probability
 * @param cards the first ones by expected close
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BoardColumn(
        String stage,
        @Nullable BigDecimal probability,
        @Nullable ForecastCategory category,
        long count,
        @Nullable Money amount,
        @Nullable Money weighted,
        List<BoardCard> cards) {}
