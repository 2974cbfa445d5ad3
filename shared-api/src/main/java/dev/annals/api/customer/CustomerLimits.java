package dev.annals.api.customer;

/** How much one customer can hold. */
public final class CustomerLimits {
    /** Characters of a name. */
    public static final int NAME = 200;
    /** Characters of an industry, source, role or purpose. */
    public static final int WORD = 100;
    /** Tags of one customer. */
    public static final int TAGS = 100;
    /** Characters of a tag. */
    public static final int TAG = 50;
    /** Characters of a grade. */
    public static final int GRADE = 20;
    /** Contacts of one organisation. */
    public static final int CONTACTS = 1_000;
    /** Distinct consents (channel and purpose) of one customer. */
    public static final int CONSENTS = 200;
    /** Characters of an interaction's text. */
    public static final int INTERACTION_TEXT = 20_000;

    private CustomerLimits() {}
}
