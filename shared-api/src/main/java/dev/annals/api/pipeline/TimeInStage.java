package dev.annals.api.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * How long deals stay in the stages.
 *
 * @param position the answer holds for this position
 * @param rows one per pipeline and stage that was entered, in the order of the pipeline
 */
public record TimeInStage(long position, List<Row> rows) {
    /**
     * The stays in one stage.
     *
     * @param deals that were there
     * @param stays of these deals; a deal can come back
     * @param running stays that last until the moment of the answer
     * @param total sum of all stays
     * @param mean of the stays
     * @param median of the stays; between the two middle ones when their number is even
     */
    public record Row(
            UUID pipelineId,
            String stage,
            long deals,
            long stays,
            long running,
            Duration total,
            Duration mean,
            Duration median) {}
}
