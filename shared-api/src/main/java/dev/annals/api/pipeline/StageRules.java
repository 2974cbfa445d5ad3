package dev.annals.api.pipeline;

import dev.annals.api.Check;
import dev.annals.api.CommonRefusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What makes a list of stages and moves a pipeline. */
final class StageRules {
    private StageRules() {}

    static List<Stage> stages(Check check, @Nullable List<Stage> stages) {
        if (stages == null || stages.isEmpty()) {
            check.refuse("stages", CommonRefusal.REQUIRED);
            return List.of();
        }
        if (stages.size() > PipelineLimits.STAGES) {
            check.refuse("stages", CommonRefusal.TOO_MANY, Map.of("max", "" + PipelineLimits.STAGES));
            return stages;
        }
        List<Stage> checked = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            checked.add(stage(check, "stages/" + i, stages.get(i)));
        }
        if (checked.stream().map(Stage::name).distinct().count() < checked.size()) {
            check.refuse("stages", PipelineRefusal.DUPLICATE_STAGE);
        }
        return List.copyOf(checked);
    }

    @SuppressWarnings("NullAway") // JSON may leave out what the record calls present.
    private static Stage stage(Check check, String pointer, @Nullable Stage stage) {
        if (stage == null) {
            check.refuse(pointer, CommonRefusal.REQUIRED);
            return new Stage("", BigDecimal.ZERO, ForecastCategory.OMITTED);
        }
        if (stage.category() == ForecastCategory.CLOSED) {
            check.refuse(pointer + "/category", PipelineRefusal.STAGE_CANNOT_BE_CLOSED);
        }
        return new Stage(
                check.line(pointer + "/name", stage.name(), PipelineLimits.NAME),
                check.share(pointer + "/probability", check.required(pointer + "/probability", stage.probability())),
                check.required(pointer + "/category", stage.category()));
    }

    static @Nullable Map<String, List<String>> moves(
            Check check, List<Stage> stages, @Nullable Map<String, List<String>> moves) {
        if (moves == null) {
            return null;
        }
        Set<String> names = stages.stream().map(Stage::name).collect(Collectors.toSet());
        boolean known = moves.entrySet().stream()
                .allMatch(move ->
                        names.contains(move.getKey()) && move.getValue() != null && names.containsAll(move.getValue()));
        if (!known) {
            check.refuse("moves", PipelineRefusal.MOVE_NAMES_UNKNOWN_STAGE);
            return moves;
        }
        Map<String, List<String>> sorted = new TreeMap<>();
        moves.forEach((from, to) -> sorted.put(from, to.stream().distinct().toList()));
        return java.util.Collections.unmodifiableMap(sorted);
    }
}
