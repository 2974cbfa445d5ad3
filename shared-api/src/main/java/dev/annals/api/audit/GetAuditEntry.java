package dev.annals.api.audit;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.util.UUID;

/** One entry of the audit. Refused with NOT_FOUND when there was no such event at that moment. */
public record GetAuditEntry(UUID eventId, AsOf asOf) implements Query<AuditEntry> {}
