package dev.annals.api.pipeline;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.query.Query;

/** Pipelines, filtered and sorted by {@code name}, {@code createdAt} and {@code updatedAt}. */
public record FindPipelines(ListRequest request, AsOf asOf) implements Query<Page<PipelineView>> {}
