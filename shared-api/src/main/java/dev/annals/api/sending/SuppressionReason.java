package dev.annals.api.sending;

/** Why nothing is sent to an address any more. */
public enum SuppressionReason {
    /** A carrier reported that nobody is reached there. */
    BOUNCED,
    /** Its owner complained about a message. */
    COMPLAINED,
    /** Somebody here said so. */
    MANUAL
}
