package dev.annals.server.roles;

/** Whose rows of an area. */
enum Scope {
    /** One's own. */
    OWN,
    /** Of everybody in one's team. */
    TEAM,
    /** Of everybody in one's region. */
    TERRITORY,
    ALL,
    NONE
}
