package dev.annals.content;

import java.util.Arrays;
import java.util.Optional;

/** What a template may name. Nothing else of a customer is printed. */
public enum Variable {
    /** The name of the customer. */
    CUSTOMER_NAME("customer.name"),
    CUSTOMER_EMAIL("customer.email"),
    CUSTOMER_PHONE("customer.phone"),
    /** The city of the customer's address. */
    CUSTOMER_CITY("customer.city"),
    CUSTOMER_INDUSTRY("customer.industry"),
    CUSTOMER_GRADE("customer.grade"),
    /** The name of the contact that an organisation is written to by. */
    CONTACT_NAME("contact.name"),
    CONTACT_ROLE("contact.role"),
    CAMPAIGN_NAME("campaign.name"),
    /** The address at which the reader ends these messages; the only one that is a link. */
    UNSUBSCRIBE_LINK("unsubscribeLink");

    private final String word;

    Variable(String word) {
        this.word = word;
    }

    /** Its name in templates. */
    public String word() {
        return word;
    }

    boolean isLink() {
        return this == UNSUBSCRIBE_LINK;
    }

    /** The variable that templates call so. */
    public static Optional<Variable> named(String word) {
        return Arrays.stream(values()).filter(v -> v.word.equals(word)).findFirst();
    }
}
