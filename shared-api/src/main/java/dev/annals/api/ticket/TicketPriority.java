package dev.annals.api.ticket;

/** How urgent a ticket is, the least urgent first. */
public enum TicketPriority {
    LOW,
    NORMAL,
    HIGH,
    URGENT
}
