package dev.annals.query.audit;

import dev.annals.api.Json;
import dev.annals.api.MetaKeys;
import dev.annals.api.audit.AuditEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/** Reads rows of the audit as its entries. */
final class AuditEntries {
    static final String SELECT = """
            SELECT e.valid_from AS position, e.version, e.body::json ->> 'entry' AS entry
            FROM read_model.audit_entry e
            """;

    private AuditEntries() {}

    static AuditEntry entry(ResultSet row) throws SQLException {
        Entry entry = Json.mapper().readValue(row.getString("entry"), Entry.class);
        Map<String, String> told = entry.metadata();
        return new AuditEntry(
                row.getLong("position"),
                entry.eventId(),
                entry.recordedAt(),
                entry.occurredAt(),
                entry.entityType() + ":" + entry.entityId(),
                row.getLong("version"),
                entry.event(),
                told.get(MetaKeys.ACTOR),
                told.get(MetaKeys.ON_BEHALF_OF),
                told.get(MetaKeys.ORIGIN),
                told.get(MetaKeys.CLIENT),
                told.get(MetaKeys.ADDRESS),
                told.get(MetaKeys.COMMAND),
                told.get(MetaKeys.COMMAND_ID),
                told.get(MetaKeys.CORRELATION_ID),
                told.get(MetaKeys.CAUSATION_ID),
                told.get(MetaKeys.REASON),
                told.get(MetaKeys.APPROVED_BY),
                told.get(MetaKeys.APPROVAL_ID),
                entry.changes());
    }
}
