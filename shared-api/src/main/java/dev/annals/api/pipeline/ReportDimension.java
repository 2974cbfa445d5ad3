package dev.annals.api.pipeline;

/** What a report is broken down by; the key of a row is of this kind. */
public enum ReportDimension {
    /** No rows, only the total. */
    NONE,
    /** {@code 2026-11}: the month in which an open deal is expected to close or a closed one was closed. */
    MONTH,
    /** {@code 2026-Q4}, likewise. */
    QUARTER,
    /** Id of the deal's owner; no key for deals without one. */
    OWNER,
    /** The owner's team; no key for deals whose owner has none. */
    TEAM,
    /** Name of the stage; for a closed deal the one in which it was closed. */
    STAGE,
    /** Forecast category; CLOSED for won deals, no key for lost ones. */
    CATEGORY,
    /** Id of the customer. */
    CUSTOMER
}
