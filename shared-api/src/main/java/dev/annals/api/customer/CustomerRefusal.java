package dev.annals.api.customer;

import dev.annals.api.RefusalCode;

/** Why a command about a customer is refused. */
public enum CustomerRefusal implements RefusalCode {
    /** Another customer of this kind has this e-mail; {@code allowDuplicate} says that this is on purpose. */
    EMAIL_IN_USE(Kind.RULE),
    /** Another customer of this kind has this phone; {@code allowDuplicate} says that this is on purpose. */
    PHONE_IN_USE(Kind.RULE),
    /** The customer has no such contact. */
    UNKNOWN_CONTACT(Kind.UNKNOWN),
    /** No such interaction was recorded with the customer. */
    UNKNOWN_INTERACTION(Kind.UNKNOWN),
    /** Only an organisation has contacts. */
    CONTACTS_NEED_ORGANIZATION(Kind.RULE),
    /** More tags, contacts or consents than one customer can have. */
    TOO_MANY_ENTRIES(Kind.RULE),
    /** Only a person has a birthday. */
    BIRTHDAY_NEEDS_PERSON(Kind.RULE),
    /** The customer named does not exist. */
    UNKNOWN_CUSTOMER(Kind.UNACCEPTABLE),
    /** A consent ends before it was given. */
    CONSENT_ALREADY_OVER(Kind.UNACCEPTABLE);

    private final Kind kind;

    CustomerRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
