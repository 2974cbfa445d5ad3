package dev.annals.api.sending;

/** How far the rules of sending go. */
public final class SendingLimits {
    /** Characters of a sender's name. */
    public static final int NAME = 200;
    /** Messages of a cap. */
    public static final int MESSAGES = 1_000;
    /** Days of a cap. */
    public static final int DAYS = 365;
    /** Messages a minute. */
    public static final int PER_MINUTE = 100_000;
    /** Characters of what is said about a suppression, or about its end. */
    public static final int DETAIL = 1_000;

    private SendingLimits() {}
}
