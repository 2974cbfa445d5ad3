package dev.annals.query.audit;

import dev.annals.api.audit.AuditChange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An event as the audit keeps it.
 *
 * @param metadata who, how and why; see {@link dev.annals.api.MetaKeys}
 */
record Entry(
        UUID eventId,
        String entityType,
        UUID entityId,
        String event,
        Instant recordedAt,
        Instant occurredAt,
        Map<String, String> metadata,
        List<AuditChange> changes) {}
