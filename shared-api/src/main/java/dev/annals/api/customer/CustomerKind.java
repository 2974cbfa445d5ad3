package dev.annals.api.customer;

/** What a customer is. E-mail and phone are unique within a kind. */
public enum CustomerKind {
    PERSON,
    ORGANIZATION
}
