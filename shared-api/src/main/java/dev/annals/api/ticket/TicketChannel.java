package dev.annals.api.ticket;

/** How a ticket reached us. */
public enum TicketChannel {
    EMAIL,
    CALL,
    CHAT,
    WEB,
    SMS,
    SOCIAL,
    VISIT,
    OTHER
}
