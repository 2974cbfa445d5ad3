package dev.annals.api.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many deals go on from each stage.
 *
 * @param position the answer holds for this position
 * @param rows one per stage of the pipeline, in order
 */
public record StageConversion(long position, UUID pipelineId, LocalDate from, LocalDate to, List<Row> rows) {
    /**
     * The deals that first entered a stage in the window.
     *
     * @param entered deals of the cohort whose horizon has passed
     * @param converted of these, how many reached a later stage or were won within the horizon; skipping stages counts
     * @param steppedBack of these, how many went back to an earlier stage within the horizon
     * @param maturing deals that entered too late to judge; in no other figure
     * @param rate converted ÷ entered; {@code null} when nothing entered
     */
    public record Row(
            String stage,
            long entered,
            long converted,
            long steppedBack,
            long maturing,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal rate) {}
}
