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

    /** Access tokens of one user that were not revoked, expired ones among them. */
    public static final int ACCESS_TOKENS = 50;

    private UserLimits() {}
}
