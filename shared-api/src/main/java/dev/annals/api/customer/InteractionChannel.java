package dev.annals.api.customer;

/** How we and the customer were in touch. */
public enum InteractionChannel {
    CALL,
    EMAIL,
    MEETING,
    VISIT,
    CHAT,
    SMS,
    SOCIAL,
    OTHER
}
