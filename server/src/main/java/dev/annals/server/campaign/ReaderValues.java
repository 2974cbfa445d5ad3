package dev.annals.server.campaign;

import dev.annals.api.customer.Reader;
import dev.annals.content.MessageValues;
import dev.annals.content.Variable;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a message is filled with for its reader, and by which its links lead where they lead. */
public final class ReaderValues {
    private ReaderValues() {}

    /** What messages of this campaign may say of the customer. */
    public static MessageValues of(String campaignName, Reader reader) {
        return new MessageValues(known(campaignName, reader));
    }

    /** The same for a message that goes out, which can be ended. */
    public static MessageValues of(String campaignName, Reader reader, String unsubscribe) {
        Map<Variable, String> known = known(campaignName, reader);
        known.put(Variable.UNSUBSCRIBE_LINK, unsubscribe);
        return new MessageValues(known);
    }

    private static Map<Variable, String> known(String campaignName, Reader reader) {
        Map<Variable, String> known = new EnumMap<>(Variable.class);
        put(known, Variable.CUSTOMER_NAME, reader.name());
        put(known, Variable.CUSTOMER_EMAIL, reader.email());
        put(known, Variable.CUSTOMER_PHONE, reader.phone());
        put(known, Variable.CUSTOMER_CITY, reader.city());
        put(known, Variable.CUSTOMER_INDUSTRY, reader.industry());
        put(known, Variable.CUSTOMER_GRADE, reader.grade());
        put(known, Variable.CONTACT_NAME, reader.contactName());
        put(known, Variable.CONTACT_ROLE, reader.contactRole());
        put(known, Variable.CAMPAIGN_NAME, campaignName);
        return known;
    }

    private static void put(Map<Variable, String> known, Variable variable, @Nullable String value) {
        if (value != null) {
            known.put(variable, value);
        }
    }
}
