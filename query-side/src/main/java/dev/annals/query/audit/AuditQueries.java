package dev.annals.query.audit;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Json;
import dev.annals.api.MetaKeys;
import dev.annals.api.Refused;
import dev.annals.api.audit.AuditEntry;
import dev.annals.api.audit.FindAudit;
import dev.annals.api.audit.GetAuditEntry;
import dev.annals.api.query.Answer;
import dev.annals.api.query.Page;
import dev.annals.query.world.World;
import dev.annals.query.world.Worlds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;

/**
 * Answers questions about the audit. It reads the versions of all rows up to the world's position, so
 * it names the table with its schema instead of looking through the world's views.
 */
public final class AuditQueries {
    private static final String SELECT = """
            SELECT e.valid_from AS position, e.version, e.body::json ->> 'entry' AS entry
            FROM read_model.audit_entry e
            WHERE e.valid_from <= :position AND\s""";

    private final Worlds worlds;

    public AuditQueries(Worlds worlds) {
        this.worlds = worlds;
    }

    @QueryHandler
    Answer<Page<AuditEntry>> handle(FindAudit query) {
        return worlds.ask(query.asOf(), world -> find(world, query));
    }

    @QueryHandler
    Answer<AuditEntry> handle(GetAuditEntry query) {
        return worlds.ask(
                query.asOf(),
                world -> world.sql()
                        .sql(SELECT + "e.event_id = :id")
                        .param("position", world.position())
                        .param("id", query.eventId())
                        .query((row, number) -> entry(row))
                        .optional()
                        .orElseThrow(() -> Refused.because(CommonRefusal.NOT_FOUND)));
    }

    private static Page<AuditEntry> find(World world, FindAudit query) {
        AuditConditions conditions = new AuditConditions(query.filter());
        String cursor = query.cursor();
        long before = cursor == null ? Long.MAX_VALUE : AuditCursor.read(query.filter(), cursor);
        conditions.add("e.valid_from < :before", "before", before);
        List<AuditEntry> found = world.sql()
                .sql(SELECT + conditions.sql() + " ORDER BY e.valid_from DESC LIMIT :limit")
                .params(conditions.parameters())
                .param("position", world.position())
                .param("limit", query.limit() + 1)
                .query((row, number) -> entry(row))
                .list();
        if (found.size() <= query.limit()) {
            return new Page<>(found, null, null);
        }
        List<AuditEntry> page = found.subList(0, query.limit());
        return new Page<>(
                List.copyOf(page),
                AuditCursor.after(query.filter(), page.getLast().position()),
                null);
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
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
                entry.changes());
    }
}
