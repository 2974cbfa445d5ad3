package dev.annals.api.pipeline;

/**
 * A line of a bridge. Which of them a deal is in follows from the deal as it was at both ends alone, not from the way
 * between them: a deal that was lost and reopened between is one that was there all the time.
 *
 * <p>Every deal that counted at any moment between the ends came in by exactly one line: it is in {@link #START} (carried),
 * or else in {@link #NEW}, {@link #ENTERED}, {@link #REOPENED} or {@link #PULLED_IN}, by the first of these that holds. It
 * went by exactly one: it is in {@link #END}, or else in {@link #WITHDRAWN}, {@link #LEFT}, {@link #WON}, {@link #LOST} or
 * {@link #PUSHED_OUT}, likewise. One that came and went in between is in two lines, with the same amount.
 */
public enum BridgeLine {
    /** What counted at the first moment. */
    START,
    /** Opened in between. */
    NEW,
    /** Was there, and expected to close on a day outside the period. */
    PULLED_IN,
    /** Was won or lost at the first moment. */
    REOPENED,
    /** Was there, and not in the filter: it was somebody else's, or its owner in another team. */
    ENTERED,
    /** Counted at both ends and is worth more. */
    INCREASED,
    /** Counted at both ends and is worth less. */
    DECREASED,
    /** Counted at both ends in another currency than the report's, whose rate is another one since, or there since. */
    RATES,
    /** Expected to close on a day outside the period, later or earlier. */
    PUSHED_OUT,
    /** Won, on whatever day. */
    WON,
    /** Lost, on whatever day. */
    LOST,
    /** Not in the filter any more. */
    LEFT,
    /** Retracted: it had been recorded by mistake. */
    WITHDRAWN,
    /** What counted at the second moment. */
    END
}
