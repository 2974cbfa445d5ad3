package dev.annals.query.audit;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Json;
import dev.annals.api.Refused;
import dev.annals.api.audit.AuditChange;
import dev.annals.api.audit.AuditEntry;
import dev.annals.api.audit.Comparison;
import dev.annals.api.audit.Difference;
import dev.annals.query.world.Span;
import dev.annals.query.world.World;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Compares what the audit knew of an entity at two moments. Only the parts that something happened to in between are read:
 * all others are the same.
 */
final class EntityComparison {
    private static final String BETWEEN = AuditEntries.SELECT + """
            WHERE e.entity_id = :id AND e.entity_type = :type AND e.valid_from > :start AND e.valid_from <= :end
            ORDER BY e.valid_from
            """;

    /** The fields of each part at both ends, under the path that its entries name. */
    private static final String PARTS = """
            WITH touched AS (
                SELECT e.id, max(e.body::json #>> '{entry,changes,0,field}') AS a_field
                FROM read_model.audit_entry e
                WHERE e.entity_id = :id AND e.entity_type = :type AND e.valid_from > :start AND e.valid_from <= :end
                GROUP BY e.id)
            SELECT t.id, t.a_field, b.body::json ->> 'fields' AS before, a.body::json ->> 'fields' AS after
            FROM touched t
                LEFT JOIN read_model.audit_entry b ON b.id = t.id AND b.valid_from <= :start AND b.valid_to > :start
                LEFT JOIN read_model.audit_entry a ON a.id = t.id AND a.valid_from <= :end AND a.valid_to > :end
            """;

    private static final String THERE = """
            SELECT e.body::json ->> 'fields' AS fields FROM read_model.audit_entry e
            WHERE e.id = :id AND e.entity_type = :type AND e.valid_from <= :position AND e.valid_to > :position
            """;

    private static final String EVER = """
            SELECT EXISTS (SELECT FROM read_model.audit_entry e
                WHERE e.entity_id = :id AND e.entity_type = :type AND e.valid_from <= :end)
            """;

    private final World world;
    private final Span span;
    private final Map<String, Object> parameters;

    EntityComparison(World world, Span span, String type, UUID id) {
        this.world = world;
        this.span = span;
        this.parameters = Map.of(
                "type",
                type,
                "id",
                id,
                "start",
                span.from().position(),
                "end",
                span.to().position());
    }

    Comparison make() {
        Refused.unless(
                world.sql().sql(EVER).params(parameters).query(Boolean.class).single(), CommonRefusal.NOT_FOUND);
        List<AuditEntry> events = world.sql()
                .sql(BETWEEN)
                .params(parameters)
                .query((row, number) -> AuditEntries.entry(row))
                .list();
        return new Comparison(
                world.position(),
                parameters.get("type") + ":" + parameters.get("id"),
                span.from(),
                span.to(),
                isThere(span.from().position()),
                isThere(span.to().position()),
                differences(positions(events)),
                events);
    }

    /** Of what was retracted every field is empty. */
    private boolean isThere(long position) {
        return world.sql()
                .sql(THERE)
                .params(parameters)
                .param("position", position)
                .query(String.class)
                .optional()
                .map(EntityComparison::fields)
                .filter(fields -> !fields.isEmpty())
                .isPresent();
    }

    private List<Difference> differences(Map<String, List<Long>> positions) {
        Map<String, Difference> differences = new TreeMap<>();
        world.sql().sql(PARTS).params(parameters).query((ResultSet row) -> {
            String field = row.getString("a_field");
            String path = field == null ? "" : field.substring(0, field.lastIndexOf('/') + 1);
            compare(path, fields(row.getString("before")), fields(row.getString("after")), positions)
                    .forEach(difference -> differences.put(difference.field(), difference));
        });
        return List.copyOf(differences.values());
    }

    /** By the rule of the audit for one event, as if one had changed it all; an empty list is nothing. */
    private static List<Difference> compare(
            String path, Map<String, Object> before, Map<String, Object> after, Map<String, List<Long>> positions) {
        Map<String, @Nullable Object> set = new TreeMap<>();
        before.keySet().forEach(field -> set.put(field, null));
        set.putAll(after);
        return Known.changes(path, before, set).stream()
                .filter(change -> change.after() != null || !List.of().equals(change.before()))
                .map(change -> new Difference(
                        change.field(),
                        change.before(),
                        change.after(),
                        positions.getOrDefault(change.field(), List.of())))
                .toList();
    }

    private static Map<String, List<Long>> positions(List<AuditEntry> events) {
        Map<String, List<Long>> positions = new HashMap<>();
        for (AuditEntry event : events) {
            for (AuditChange change : event.changes()) {
                positions
                        .computeIfAbsent(change.field(), field -> new ArrayList<>())
                        .add(event.position());
            }
        }
        return positions;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> fields(@Nullable String json) {
        return json == null ? Map.of() : Json.mapper().readValue(json, Map.class);
    }
}
