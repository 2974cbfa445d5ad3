package dev.annals.server.evidence;

import dev.annals.api.Json;
import dev.annals.api.audit.AuditChange;
import dev.annals.api.audit.AuditEntry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One event as the report shows it; texts that are empty are left out.
 *
 * @param occurred only where that was at another second than it was recorded
 */
public record ReportRow(
        long position,
        String recorded,
        String occurred,
        String entity,
        long version,
        String event,
        String actor,
        String onBehalfOf,
        String approvedBy,
        String origin,
        String reason,
        List<Change> changes) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private static final Set<String> MONEY = Set.of("amount", "currency");

    public record Change(String field, String before, String after) {
        static Change of(AuditChange change) {
            return new Change(change.field(), shown(change.before()), shown(change.after()));
        }

        private static String shown(@Nullable Object value) {
            return switch (value) {
                case null -> "";
                case String text -> text;
                case Number number -> number.toString();
                case Boolean is -> is.toString();
                case Map<?, ?> money
                when money.keySet().equals(MONEY) -> money.get("amount") + " " + money.get("currency");
                default -> Json.mapper().writeValueAsString(value);
            };
        }
    }

    public static ReportRow of(AuditEntry entry) {
        String recorded = time(entry.recordedAt());
        String occurred = time(entry.occurredAt());
        return new ReportRow(
                entry.position(),
                recorded,
                occurred.equals(recorded) ? "" : occurred,
                entry.entity(),
                entry.version(),
                entry.event(),
                text(entry.actor()),
                text(entry.onBehalfOf()),
                text(entry.approvedBy()),
                text(entry.origin()),
                text(entry.reason()),
                entry.changes().stream().map(Change::of).toList());
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
