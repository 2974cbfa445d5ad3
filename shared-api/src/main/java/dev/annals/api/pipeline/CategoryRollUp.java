package dev.annals.api.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.annals.api.Money;
import org.jspecify.annotations.Nullable;

/**
 * Forecast categories rolled up; omitted deals are nowhere.
 *
 * @param closed won
 * @param commit closed + commit
 * @param bestCase closed + commit + best case
 * @param pipeline all that is open: pipeline + best case + commit, without closed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CategoryRollUp(
        @Nullable Money closed,
        @Nullable Money commit,
        @Nullable Money bestCase,
        @Nullable Money pipeline) {}
