package dev.annals.api.ticket;

/** Whose words a reply holds. */
public enum ReplyAuthor {
    AGENT,
    CUSTOMER
}
