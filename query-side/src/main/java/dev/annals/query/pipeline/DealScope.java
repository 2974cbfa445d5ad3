package dev.annals.query.pipeline;

import dev.annals.api.pipeline.DealFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which deals a report is about, as a condition on {@code opportunity o LEFT JOIN app_user u}.
 *
 * @param parameters named values in the condition
 */
public record DealScope(String condition, Map<String, Object> parameters) {
    static DealScope of(DealFilter filter) {
        return new DealScope("true", Map.of())
                .and("o.owner_id = :ownerId", "ownerId", filter.ownerId())
                .and("u.team = :team", "team", filter.team())
                .and("o.pipeline_id = :pipelineId", "pipelineId", filter.pipelineId());
    }

    /** Narrowed by a condition on one value; not narrowed when there is no value. */
    DealScope and(String narrower, String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> all = new HashMap<>(parameters);
        all.put(name, value);
        return new DealScope(together(narrower), all);
    }

    DealScope and(String narrower) {
        return new DealScope(together(narrower), parameters);
    }

    private String together(String narrower) {
        List<String> conditions = new ArrayList<>(List.of(condition, "(" + narrower + ")"));
        conditions.remove("true");
        return String.join(" AND ", conditions);
    }
}
