package dev.annals.api.campaign;

/** How the value of a won deal is divided among the touches before it. */
public enum AttributionModel {
    /** All to the first touch. */
    FIRST,
    /** All to the last touch. */
    LAST,
    /** The same to each touch. */
    LINEAR,
    /** 40 % to the first, 40 % to the last, the rest evenly to those between; half each of two, all to one. */
    U_SHAPED,
    /** In proportion to 2^(−age ÷ 7 days), the age at the time the deal was won. */
    TIME_DECAY
}
