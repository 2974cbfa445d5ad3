package dev.annals.query.audit;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Refused;
import dev.annals.api.audit.AuditEntry;
import dev.annals.api.audit.CompareEntity;
import dev.annals.api.audit.Comparison;
import dev.annals.api.audit.EntityName;
import dev.annals.api.audit.FindAudit;
import dev.annals.api.audit.FindAuditAt;
import dev.annals.api.audit.GetAuditEntry;
import dev.annals.api.query.Answer;
import dev.annals.api.query.Page;
import dev.annals.query.world.Span;
import dev.annals.query.world.World;
import dev.annals.query.world.Worlds;
import java.util.List;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;

/**
 * Answers questions about the audit. It reads the versions of all rows up to the world's position, so
 * it names the table with its schema instead of looking through the world's views.
 */
public final class AuditQueries {
    private static final String SELECT = AuditEntries.SELECT + "WHERE e.valid_from <= :position AND ";

    private final Worlds worlds;

    public AuditQueries(Worlds worlds) {
        this.worlds = worlds;
    }

    @QueryHandler
    public Answer<Page<AuditEntry>> handle(FindAudit query) {
        return worlds.ask(query.asOf(), world -> find(world, query));
    }

    @QueryHandler
    public Answer<AuditEntry> handle(GetAuditEntry query) {
        return worlds.ask(
                query.asOf(),
                world -> world.sql()
                        .sql(SELECT + "e.event_id = :id")
                        .param("position", world.position())
                        .param("id", query.eventId())
                        .query((row, number) -> AuditEntries.entry(row))
                        .optional()
                        .orElseThrow(() -> Refused.because(CommonRefusal.NOT_FOUND)));
    }

    @QueryHandler
    public Answer<List<AuditEntry>> handle(FindAuditAt query) {
        return worlds.ask(
                query.asOf(),
                world -> world.sql()
                        .sql(SELECT + "e.valid_from = ANY(:positions) ORDER BY e.valid_from")
                        .param("position", world.position())
                        .param("positions", query.positions().toArray(Long[]::new))
                        .query((row, number) -> AuditEntries.entry(row))
                        .list());
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
                .query((row, number) -> AuditEntries.entry(row))
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

    @QueryHandler
    public Answer<Comparison> handle(CompareEntity query) {
        EntityName entity = EntityName.read(query.entity());
        UUID id = entity.requiredId();
        Worlds history = worlds.of(query.asOf());
        Span span = Span.of(history, query.from(), query.to(), query.asOf());
        return span.ask(
                history,
                world -> new EntityComparison(world, span, entity.type().word(), id).make());
    }
}
