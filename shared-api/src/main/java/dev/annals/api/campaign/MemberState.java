package dev.annals.api.campaign;

/** How far the message to a member has come. */
public enum MemberState {
    /** Belongs to the campaign; no message was decided on. */
    ENTERED,
    /** A message may go out. */
    CLEARED,
    /** None goes out. */
    REFUSED,
    /** The mail server or gateway has taken it. */
    SENT,
    /** The mail server or gateway refused it for good. */
    FAILED,
    /** It was cleared, and whether it went out is not known; it is not sent again. */
    IN_DOUBT
}
