package dev.annals.api.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.annals.api.Money;
import org.jspecify.annotations.Nullable;

/**
 * A line of a bridge by which deals went.
 *
 * @param deals how many
 * @param amount what they take from the pipeline: what they were worth at the first moment, or, of those that came in between, in the end
 * @param changed by how much more (or less, when negative) they were worth when they had gone, at the rates of the second
 *     moment, or of their closing day; beside the sum, so {@code amount} + {@code changed} is what was won or lost
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BridgeExit(
        long deals, @Nullable Money amount, @Nullable Money changed) {}
