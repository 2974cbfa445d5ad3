package dev.annals.api.segment;

/** How a segment comes to its customers; it never changes. */
public enum SegmentKind {
    /** They are added and removed by hand. */
    STATIC,
    /** Whoever fulfils its rule at the moment that is asked about. */
    RULE
}
