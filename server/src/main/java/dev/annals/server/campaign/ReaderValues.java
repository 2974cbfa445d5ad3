package dev.annals.server.campaign;

import dev.annals.api.customer.Customer360;
import dev.annals.api.customer.CustomerContact;
import dev.annals.content.MessageValues;
import dev.annals.content.Variable;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a message is filled with for its reader, and by which its links lead where they lead. */
public final class ReaderValues {
    private ReaderValues() {}

    /** What messages of this campaign may say of the customer. */
    public static MessageValues of(String campaignName, Customer360 customer) {
        Map<Variable, String> known = new EnumMap<>(Variable.class);
        put(known, Variable.CUSTOMER_NAME, customer.name());
        put(known, Variable.CUSTOMER_EMAIL, customer.email());
        put(known, Variable.CUSTOMER_PHONE, customer.phone());
        put(
                known,
                Variable.CUSTOMER_CITY,
                customer.address() == null ? null : customer.address().city());
        put(known, Variable.CUSTOMER_INDUSTRY, customer.industry());
        put(known, Variable.CUSTOMER_GRADE, customer.grade());
        put(known, Variable.CAMPAIGN_NAME, campaignName);
        if (!customer.contacts().isEmpty()) {
            CustomerContact contact = customer.contacts().getFirst();
            put(known, Variable.CONTACT_NAME, contact.name());
            put(known, Variable.CONTACT_ROLE, contact.role());
        }
        return new MessageValues(known);
    }

    private static void put(Map<Variable, String> known, Variable variable, @Nullable String value) {
        if (value != null) {
            known.put(variable, value);
        }
    }
}
