package dev.annals.api.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.annals.api.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of a bridge.
 *
 * @param deals how many; those that no rate could convert included
 * @param amount what they add to the pipeline or take from it, never negative but for rates; absent without a currency
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BridgeSum(long deals, @Nullable Money amount) {}
