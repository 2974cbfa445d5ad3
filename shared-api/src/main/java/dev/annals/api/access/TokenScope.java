package dev.annals.api.access;

/** How much of what its user may do an access token is good for. */
public enum TokenScope {
    READ,
    WRITE
}
