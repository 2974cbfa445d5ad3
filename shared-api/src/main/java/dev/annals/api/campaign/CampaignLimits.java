package dev.annals.api.campaign;

import dev.annals.api.customer.CustomerLimits;
import java.time.Duration;

/** How much one campaign can hold. */
public final class CampaignLimits {
    /** Characters of a name. */
    public static final int NAME = 200;
    /** Characters of a goal or a reason. */
    public static final int TEXT = 2_000;
    /** Characters of a purpose, a category or a variant. */
    public static final int WORD = CustomerLimits.WORD;
    /** Customers that are put in by hand, and again as many that are taken out. */
    public static final int BY_HAND = 1_000;
    /** Segments of an audience, and again as many that are left out. */
    public static final int SEGMENTS = 100;
    /** Costs of one campaign, taken back ones among them. */
    public static final int COSTS = 1_000;
    /** Characters of what is said about a response or a failure. */
    public static final int DETAIL = 1_000;
    /** Highest threshold of a lead rule. */
    public static final int THRESHOLD = 1_000;
    /** Longest time within which a lead is to be taken on. */
    public static final Duration LONGEST_WAIT = Duration.ofDays(365);

    private CampaignLimits() {}
}
