package dev.annals.api.query;

import java.time.Instant;

/** The moment that a query is about. */
public sealed interface AsOf {
    /** What is known now. */
    AsOf NOW = new Now();

    record Now() implements AsOf {}

    /** What was known when the event at this position had just been recorded. */
    record AtPosition(long position) implements AsOf {}

    /** What was known at this instant (record time). */
    record AtInstant(Instant instant) implements AsOf {}
}
