package dev.annals.api.approval;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Ids of what has to be brought to its end: granted before a moment and still not carried out, or too late at another and not
 * recorded as such.
 */
public record FindUnfinishedApprovals(Instant grantedBefore, Instant now, int limit, AsOf asOf)
        implements Query<List<UUID>> {}
