package dev.annals.api.segment;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.util.UUID;

/** One segment with the number of its customers. Refused with NOT_FOUND when there is none of this id at that moment. */
public record GetSegment(UUID id, AsOf asOf) implements Query<SegmentView> {}
