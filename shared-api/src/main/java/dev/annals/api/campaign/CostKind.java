package dev.annals.api.campaign;

/** What a cost of a campaign says. */
public enum CostKind {
    /** So much is meant to be spent. */
    PLANNED,
    /** So much was spent. */
    ACTUAL
}
