package dev.annals.api.customer;

/** The channel that a consent is about. */
public enum ConsentChannel {
    EMAIL,
    SMS,
    PHONE,
    POST,
    SOCIAL,
    EVENT,
    AD,
    WEB
}
