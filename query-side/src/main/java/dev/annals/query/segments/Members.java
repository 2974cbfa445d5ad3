package dev.annals.query.segments;

import dev.annals.api.Json;
import dev.annals.api.segment.Rule;
import dev.annals.api.segment.SegmentKind;
import dev.annals.query.world.World;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Who is in a segment, as a statement. */
final class Members {
    /** The latest change that names a customer counts; who was retracted is nobody's customer. */
    private static final String STATIC = """
            SELECT c.id
              FROM customer c
              JOIN (SELECT u.customer_id
                      FROM segment_change s,
                           LATERAL (SELECT unnest(s.added), true UNION ALL SELECT unnest(s.removed), false)
                               u (customer_id, added)
                     WHERE s.segment_id = %s
                     GROUP BY u.customer_id
                    HAVING max(s.valid_from) FILTER (WHERE u.added)
                           > coalesce(max(s.valid_from) FILTER (WHERE NOT u.added), 0)) m ON m.customer_id = c.id
            """;

    private final World world;
    private final Parameters parameters;
    private final Today today;

    Members(World world, Parameters parameters, Today today) {
        this.world = world;
        this.parameters = parameters;
        this.today = today;
    }

    /** A statement that answers the {@code id} of every customer in a segment; nothing when there is no such segment. */
    Optional<String> of(UUID segment) {
        return world.sql()
                .sql("SELECT body FROM segment WHERE id = ?")
                .param(segment)
                .query(String.class)
                .optional()
                .map(body -> of(segment, Json.mapper().readValue(body, SegmentFold.Row.class)));
    }

    String of(UUID id, SegmentFold.Row segment) {
        return segment.kind() == SegmentKind.STATIC
                ? STATIC.formatted(parameters.value(id, "uuid"))
                : of(Objects.requireNonNull(segment.rule()));
    }

    String of(Rule rule) {
        return RuleSql.ids(rule, parameters, today);
    }
}
