package dev.annals.api.customer;

import dev.annals.api.Check;
import dev.annals.api.Patch;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact's particulars changed. Only the fields present change; {@code null} clears a field. */
public record ChangeContactDetails(
        UUID id,
        UUID contactId,
        @Nullable Patch<String> name,
        @Nullable Patch<String> email,
        @Nullable Patch<String> phone,
        @Nullable Patch<String> role)
        implements CustomerCommand {

    public ChangeContactDetails {
        Check check = new Check();
        check.required("id", id);
        check.required("contactId", contactId);
        name = check.patch(check.neverCleared("name", name), v -> check.line("name", v, CustomerLimits.NAME));
        email = check.patch(email, v -> check.email("email", v));
        phone = check.patch(phone, v -> check.phone("phone", v));
        role = check.patch(role, v -> check.optionalLine("role", v, CustomerLimits.WORD));
        check.done();
    }
}
