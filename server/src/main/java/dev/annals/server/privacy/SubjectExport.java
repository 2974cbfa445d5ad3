package dev.annals.server.privacy;

import dev.annals.api.audit.AuditEntry;
import java.util.List;
import java.util.UUID;

/**
 * Everything that is held about somebody.
 *
 * @param events how many there are
 * @param entries each with who said what, when, from where and why; the values as they were and as they became
 */
record SubjectExport(UUID subject, long events, List<AuditEntry> entries) {}
