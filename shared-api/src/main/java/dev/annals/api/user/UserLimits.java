package dev.annals.api.user;

/** How much one user's record can hold. */
public final class UserLimits {
    /** Skills of one user. */
    public static final int SKILLS = 100;
    /** Languages of one user. */
    public static final int LANGUAGES = 50;
    /** Absences of one user, past ones among them. */
    public static final int ABSENCES = 500;
    /** Characters of the reason for an absence. */
    public static final int REASON = 500;

    private UserLimits() {}
}
