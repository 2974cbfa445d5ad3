package dev.annals.api.customer;

import dev.annals.api.Check;
import dev.annals.api.Patch;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The customer's particulars are different from what we thought. Only the fields present change;
 * {@code null} clears a field.
 *
 * @param allowDuplicate yes, a second customer with this e-mail or phone, on purpose
 */
public record ChangeCustomerDetails(
        UUID id,
        @Nullable Patch<String> name,
        @Nullable Patch<String> email,
        @Nullable Patch<String> phone,
        @Nullable Patch<Address> address,
        @Nullable Patch<LocalDate> birthday,
        @Nullable Patch<String> industry,
        @Nullable Patch<String> source,
        @Nullable Patch<Map<String, Object>> custom,
        boolean allowDuplicate)
        implements CustomerCommand {

    public ChangeCustomerDetails {
        Check check = new Check();
        check.required("id", id);
        name = check.patch(check.neverCleared("name", name), v -> check.line("name", v, CustomerLimits.NAME));
        email = check.patch(email, v -> check.email("email", v));
        phone = check.patch(phone, v -> check.phone("phone", v));
        address = check.patch(address, v -> Address.checked(check, "address", v));
        birthday = check.patch(birthday, v -> check.date("birthday", v));
        industry = check.patch(industry, v -> check.optionalLine("industry", v, CustomerLimits.WORD));
        source = check.patch(source, v -> check.optionalLine("source", v, CustomerLimits.WORD));
        custom = check.patch(custom, v -> CustomFields.checked(check, v));
        check.done();
    }
}
