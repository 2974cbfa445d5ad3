package dev.annals.server.outbox;

/** Why no message of a campaign can leave for the time being. */
enum Obstacle {
    /** No mail server, or no gateway for the channel, is configured. */
    NO_CARRIER,
    /** ANNALS_PUBLIC_URL is not set, so that no reader could unsubscribe. */
    NO_PUBLIC_URL,
    /** The rules of sending name nobody whom mails are from. */
    NO_SENDER,
    /** The mail server or gateway cannot be reached; tried again within the minute. */
    CARRIER_DOWN
}
