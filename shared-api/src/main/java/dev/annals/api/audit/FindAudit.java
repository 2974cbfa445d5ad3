package dev.annals.api.audit;

import dev.annals.api.Refused;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.query.Query;
import dev.annals.api.query.QueryRefusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Entries of the audit, newest first by position.
 *
 * @param limit items on a page, from 1 to {@link ListRequest#MAX_LIMIT}
 * @param cursor where the last page ended; refused with BAD_CURSOR when it belongs to another query
 */
public record FindAudit(
        AuditFilter filter, int limit, @Nullable String cursor, AsOf asOf) implements Query<Page<AuditEntry>> {
    public FindAudit {
        if (limit < 1 || limit > ListRequest.MAX_LIMIT) {
            throw Refused.because(QueryRefusal.BAD_LIMIT, Map.of("min", "1", "max", "" + ListRequest.MAX_LIMIT));
        }
    }
}
