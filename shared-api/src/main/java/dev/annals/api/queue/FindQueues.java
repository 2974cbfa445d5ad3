package dev.annals.api.queue;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.query.Query;

/** Queues, filtered and sorted by name, assignment and dates. */
public record FindQueues(ListRequest request, AsOf asOf) implements Query<Page<QueueView>> {}
