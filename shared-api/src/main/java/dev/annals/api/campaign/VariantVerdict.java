package dev.annals.api.campaign;

/** What a comparison of two variants says. */
public enum VariantVerdict {
    /** Fewer than ten members of either variant reached the goal, or fewer than ten did not. */
    NOT_ENOUGH_DATA,
    /** A difference like this is to be expected by chance. */
    NO_DIFFERENCE,
    /** Better than the first variant; by chance alone in less than 5 % of such comparisons. */
    BETTER,
    /** Worse, likewise. */
    WORSE
}
