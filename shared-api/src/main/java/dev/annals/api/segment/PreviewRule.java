package dev.annals.api.segment;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;

/** How many customers a rule finds, and some of them; nothing is kept. */
public record PreviewRule(Rule rule, AsOf asOf) implements Query<SegmentPreview> {}
