package dev.annals.api.accesslog;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.query.Query;

/** Who saw whose data, filtered by reader, subject, operation and time, the latest first. */
public record FindAccess(ListRequest request, AsOf asOf) implements Query<Page<AccessView>> {}
