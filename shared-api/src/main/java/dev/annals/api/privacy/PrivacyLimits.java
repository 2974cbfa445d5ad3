package dev.annals.api.privacy;

/** How much fits into what is said about privacy. */
public final class PrivacyLimits {
    /** Characters of a reason. */
    public static final int REASON = 1_000;

    private PrivacyLimits() {}
}
