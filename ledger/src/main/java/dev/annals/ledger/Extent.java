package dev.annals.ledger;

/** Which events evidence is about, and thus what must not be missing from it. */
public sealed interface Extent {
    /** Some: of each aggregate, none between those that are given is missing. */
    record Some() implements Extent {}

    /** All of some aggregates, from their first version on. */
    record Aggregates() implements Extent {}

    /**
     * All from a position up to another.
     *
     * @param to one less than {@code from} where there are none
     */
    record Range(long from, long to) implements Extent {}
}
