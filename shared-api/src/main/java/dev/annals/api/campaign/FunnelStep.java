package dev.annals.api.campaign;

/** How far members of a campaign come. */
public enum FunnelStep {
    /** Members that belonged to the audience or responded. */
    AUDIENCE,
    /** Of the audience, those whose message was not refused. */
    ALLOWED,
    /** Messages that the mail server or gateway took. */
    SENT,
    /** Sent, and not bounced. */
    DELIVERED,
    OPENED,
    CLICKED,
    /** Engaged otherwise than by a click: replied, registered, attended or converted. */
    RESPONDED,
    /** Members whose responses reached the threshold of the lead rule. */
    LEADS,
    /** Deals that name the campaign or that a member opened after its first touch. */
    OPPORTUNITIES,
    /** Those of them that were won. */
    WON;

    /** Whether only channels by which messages are sent have this step. */
    public boolean isOfMessages() {
        return switch (this) {
            case ALLOWED, SENT, DELIVERED, OPENED, CLICKED -> true;
            case AUDIENCE, RESPONDED, LEADS, OPPORTUNITIES, WON -> false;
        };
    }
}
