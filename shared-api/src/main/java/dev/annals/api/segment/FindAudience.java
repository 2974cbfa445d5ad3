package dev.annals.api.segment;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ids of the customers of an audience, in the order of their bytes. Asked for as of one position, page after page, they
 * are each answered once. Refused with UNKNOWN_SEGMENT at {@code /segments/0} or {@code /exclude/0} when there is no such
 * segment at that moment.
 *
 * @param after the last id of the page before, absent for the first page
 * @param limit how many at most, from 1 to {@link SegmentLimits#AUDIENCE_PAGE}
 */
public record FindAudience(Audience audience, @Nullable UUID after, int limit, AsOf asOf)
        implements Query<List<UUID>> {}
