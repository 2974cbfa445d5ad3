package dev.annals.api.ticket;

/** Who may read a reply. */
public enum ReplyVisibility {
    /** The customer and we. */
    PUBLIC,
    /** Only we. */
    INTERNAL
}
