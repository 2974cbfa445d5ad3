package dev.annals.api.sla;

/** What compliance is told apart by. */
public enum ComplianceDimension {
    /** Nothing: the total alone. */
    NONE,
    /** Policy and its version: {@code <id>@<version>}. */
    POLICY,
    /** Which target. */
    TARGET,
    PRIORITY,
    AGENT,
    QUEUE,
    CATEGORY,
    /** The day of the verdict where the company is, as in {@code 2026-11-22}. */
    DAY,
    /** As in {@code 2026-11}. */
    MONTH,
    /** As in {@code 2026-Q4}. */
    QUARTER
}
