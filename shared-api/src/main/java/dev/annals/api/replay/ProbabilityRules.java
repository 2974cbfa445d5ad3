package dev.annals.api.replay;

import dev.annals.api.Check;
import dev.annals.api.CommonRefusal;
import dev.annals.api.pipeline.PipelineLimits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What makes chances of winning those of stages; whether there are such stages is not known here. */
final class ProbabilityRules {
    private static final String POINTER = "policies/stageProbabilities";

    private ProbabilityRules() {}

    static @Nullable List<StageProbabilities> checked(Check check, @Nullable List<StageProbabilities> given) {
        List<StageProbabilities> distinct = ReplayPolicies.distinct(
                check, POINTER, given, ReplayPolicies.MAX_PIPELINES, "pipelineId", StageProbabilities::pipelineId);
        if (distinct == null) {
            return null;
        }
        List<StageProbabilities> checked = new ArrayList<>();
        for (int i = 0; i < distinct.size(); i++) {
            checked.add(checked(check, POINTER + "/" + i + "/probabilities", distinct.get(i)));
        }
        return List.copyOf(checked);
    }

    @SuppressWarnings("NullAway") // JSON may leave out what the record calls present.
    private static StageProbabilities checked(Check check, String pointer, StageProbabilities given) {
        Map<String, BigDecimal> wanted = given.probabilities();
        if (wanted == null || wanted.isEmpty()) {
            check.refuse(pointer, CommonRefusal.REQUIRED);
            return given;
        }
        if (wanted.size() > PipelineLimits.STAGES) {
            check.refuse(pointer, CommonRefusal.TOO_MANY, Map.of("max", "" + PipelineLimits.STAGES));
            return given;
        }
        SortedMap<String, BigDecimal> checked = new TreeMap<>();
        wanted.forEach((stage, probability) -> {
            String at = pointer + "/" + stage.replace("~", "~0").replace("/", "~1");
            checked.put(
                    stage,
                    Objects.requireNonNullElse(check.share(at, check.required(at, probability)), BigDecimal.ZERO));
        });
        return new StageProbabilities(given.pipelineId(), java.util.Collections.unmodifiableSortedMap(checked));
    }
}
