package dev.annals.api.segment;

/** How large segments, their rules and changes of them may be. */
public final class SegmentLimits {
    /** Characters of a name. */
    public static final int NAME = 100;
    /** Characters of a description. */
    public static final int DESCRIPTION = 2_000;
    /** Customers that one change adds and removes, together. */
    public static final int MEMBERS_AT_ONCE = 10_000;
    /** Conditions of one rule. */
    public static final int CONDITIONS = 100;
    /** Groups inside groups, the outermost counted too. */
    public static final int DEPTH = 8;
    /** Values of one condition. */
    public static final int VALUES = 200;
    /** Characters of a text that is compared with. */
    public static final int TEXT = 200;
    /** Digits of a number that is compared with. */
    public static final int DIGITS = 40;
    /** Customers in a preview's sample. */
    public static final int SAMPLE = 20;
    /** Customers on a page of an audience. */
    public static final int AUDIENCE_PAGE = 10_000;

    private SegmentLimits() {}
}
