package dev.annals.api.customer;

import dev.annals.api.Check;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * We begin to keep a record of a customer.
 *
 * @param kind whether it is a person or an organisation
 * @param name full name as written, at most 200 characters
 * @param email unique within the kind unless {@code allowDuplicate}
 * @param phone E.164, unique within the kind unless {@code allowDuplicate}
 * @param birthday of a person
 * @param grade short code of the customer's value to us, such as {@code A} or {@code VIP}
 * @param lifecycle starts as LEAD when absent
 * @param ownerId the user who looks after the customer
 * @param custom extra fields: texts, numbers and booleans by name
 * @param allowDuplicate yes, a second customer with this e-mail or phone, on purpose
 */
public record RegisterCustomer(
        UUID id,
        CustomerKind kind,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Address address,
        @Nullable LocalDate birthday,
        @Nullable String industry,
        @Nullable String source,
        List<String> tags,
        @Nullable String grade,
        @Nullable LifecycleStage lifecycle,
        @Nullable UUID ownerId,
        @Nullable Map<String, Object> custom,
        boolean allowDuplicate)
        implements CustomerCommand {

    public RegisterCustomer {
        Check check = new Check();
        check.required("id", id);
        check.required("kind", kind);
        name = check.line("name", name, CustomerLimits.NAME);
        email = check.email("email", email);
        phone = check.phone("phone", phone);
        address = Address.checked(check, "address", address);
        birthday = check.date("birthday", birthday);
        industry = check.optionalLine("industry", industry, CustomerLimits.WORD);
        source = check.optionalLine("source", source, CustomerLimits.WORD);
        tags = check.lines("tags", tags, CustomerLimits.TAGS, CustomerLimits.TAG);
        grade = check.optionalLine("grade", grade, CustomerLimits.GRADE);
        custom = CustomFields.checked(check, custom);
        check.done();
    }
}
