package dev.annals.api.replay;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/**
 * Chances of winning that the stages of a pipeline are to have had from the beginning.
 *
 * @param probabilities by name of the stage, from 0 to 1; stages that are not named keep theirs
 */
public record StageProbabilities(UUID pipelineId, Map<String, BigDecimal> probabilities) {}
