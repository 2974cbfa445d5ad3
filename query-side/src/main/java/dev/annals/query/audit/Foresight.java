package dev.annals.query.audit;

import dev.annals.api.DomainEvent;
import dev.annals.api.Json;
import dev.annals.api.audit.AuditChange;
import dev.annals.query.world.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the audit would tell of an event if it happened now. */
public final class Foresight {
    private Foresight() {}

    public static List<AuditChange> changes(World world, DomainEvent event) {
        Part part = Part.of(event);
        Optional<String> row = world.sql()
                .sql("SELECT body FROM audit_entry WHERE id = ?")
                .param(part.key(event.id()))
                .query(String.class)
                .optional();
        Map<String, Object> known = row.map(
                        body -> Json.mapper().readValue(body, Known.class).fields())
                .orElse(Map.of());
        return Known.changes(part.path(), known, FieldsSet.by(event, part, known));
    }
}
