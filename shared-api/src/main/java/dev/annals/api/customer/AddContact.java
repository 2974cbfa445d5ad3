package dev.annals.api.customer;

import dev.annals.api.Check;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody acts for an organisation.
 *
 * @param contactId made by the server when absent
 * @param role what they do there, such as "Head of purchasing"
 */
public record AddContact(
        UUID id,
        UUID contactId,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String role) implements CustomerCommand {

    public AddContact {
        Check check = new Check();
        check.required("id", id);
        check.required("contactId", contactId);
        name = check.line("name", name, CustomerLimits.NAME);
        email = check.email("email", email);
        phone = check.phone("phone", phone);
        role = check.optionalLine("role", role, CustomerLimits.WORD);
        check.done();
    }
}
