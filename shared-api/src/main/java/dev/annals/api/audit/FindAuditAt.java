package dev.annals.api.audit;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.util.List;

/** The entries of these positions, in order of position; positions that have none are left out. */
public record FindAuditAt(List<Long> positions, AsOf asOf) implements Query<List<AuditEntry>> {
    public FindAuditAt {
        positions = List.copyOf(positions);
    }
}
