package dev.annals.api.campaign;

/** How a customer came to be a member of a campaign. */
public enum MemberSource {
    /** Belonged to the audience when the campaign was launched. */
    AUDIENCE,
    /** Was not in the audience and responded. */
    RESPONSE
}
