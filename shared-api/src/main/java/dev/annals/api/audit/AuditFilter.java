package dev.annals.api.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit; what is absent does not restrict.
 *
 * @param entity {@code <type>:<id>} as in {@code customer:<id>}, or only {@code <type>}
 * @param actor user id of who caused it
 * @param event stored name, as in {@code opportunity.won}
 * @param field name of a changed field; {@code contacts} or {@code contacts/email} finds those of any contact
 * @param from recorded at or after
 * @param to recorded before
 * @param correlation correlation id
 * @param q text to search for in the reason and in values before and after (the first 1000 characters of each)
 * @param approvedBy user id of the second person who was for it
 */
public record AuditFilter(
        @Nullable String entity,
        @Nullable String actor,
        @Nullable String event,
        @Nullable String field,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String correlation,
        @Nullable String q,
        @Nullable String approvedBy) {
    /** All entries. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null, null, null);
}
