package dev.annals.api.campaign;

/** Why no message goes out to a member. */
public enum MessageRefusal {
    /** The customer has not said yes to this channel for this purpose, or has said no since. */
    NO_CONSENT,
    /** The customer's yes has ended. */
    CONSENT_EXPIRED,
    /** The customer has no address in this channel. */
    NO_ADDRESS,
    /** Nothing is sent to the address any more. */
    SUPPRESSED,
    /** The customer has got as many messages as one may get in a time. */
    CAP_REACHED,
    /** The campaign was completed or cancelled, or its last day is past. */
    CAMPAIGN_OVER,
    /** There is no such customer any more. */
    CUSTOMER_GONE
}
