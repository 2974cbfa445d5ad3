package dev.annals.api.sla;

import java.time.Duration;

/** How much a business calendar or an SLA policy may hold. */
public final class SlaLimits {
    public static final int WINDOWS_A_DAY = 24;
    public static final int HOLIDAYS = 5_000;
    public static final int EXCEPTIONS = 2_000;
    public static final int NAME = 200;
    public static final int CODE = 20;

    /** The order of the policy that is tried last. */
    public static final int HIGHEST_ORDER = 10_000;
    /** One for each clock. */
    public static final int TARGETS = SlaClock.values().length;
    /** How long a clock may be given: ten years without leap days. */
    public static final Duration LONGEST_LIMIT = Duration.ofDays(3_650);
    /** Shares of a limit at which there is a warning. */
    public static final int WARNINGS = 10;
    /** Decimals of such a share. */
    public static final int SHARE_DECIMALS = 4;
    /** Steps of an escalation. */
    public static final int STEPS = 50;
    /** Users told by one step. */
    public static final int NOTIFIED = 20;

    private SlaLimits() {}
}
