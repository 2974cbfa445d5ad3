package dev.annals.api.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.annals.api.Money;
import org.jspecify.annotations.Nullable;

/** Amounts per forecast category, each deal in exactly one. Lost deals are in none. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CategoryAmounts(
        @Nullable Money closed,
        @Nullable Money commit,
        @Nullable Money bestCase,
        @Nullable Money pipeline,
        @Nullable Money omitted) {}
