package dev.annals.api.segment;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.query.Query;

/** Segments, filtered and sorted by name, kind and dates. */
public record FindSegments(ListRequest request, AsOf asOf) implements Query<Page<SegmentView>> {}
