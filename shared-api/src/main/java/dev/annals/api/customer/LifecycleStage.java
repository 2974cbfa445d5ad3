package dev.annals.api.customer;

/** How far the relation with a customer has come. */
public enum LifecycleStage {
    LEAD,
    QUALIFIED,
    PROSPECT,
    CUSTOMER,
    LAPSED,
    LOST
}
