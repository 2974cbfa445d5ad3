package dev.annals.api.opportunity;

/** How much one opportunity can hold. */
public final class OpportunityLimits {
    /** Characters of a name, reason or next step. */
    public static final int LINE = 500;
    /** Characters of a name, a product or a competitor. */
    public static final int NAME = 200;
    /** Products or competitors of one deal. */
    public static final int ENTRIES = 100;

    private OpportunityLimits() {}
}
