package dev.annals.server.roles;

/** A part of what is kept whose rows belong to users. */
enum Area {
    CUSTOMERS,
    OPPORTUNITIES,
    TICKETS
}
