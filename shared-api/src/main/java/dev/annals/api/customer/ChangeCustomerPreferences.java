package dev.annals.api.customer;

import dev.annals.api.Check;
import dev.annals.api.Language;
import dev.annals.api.Patch;
import dev.annals.api.Zone;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The customer wants to be written to in this way. Only the fields present change; {@code null} says that we do not know.
 *
 * @param language BCP 47 tag
 * @param zone name in the IANA time zone database: when it is night for the customer
 */
public record ChangeCustomerPreferences(
        UUID id, @Nullable Patch<String> language, @Nullable Patch<String> zone) implements CustomerCommand {
    public ChangeCustomerPreferences {
        Check check = new Check();
        check.required("id", id);
        language = check.patch(language, v -> Language.checked(check, "language", v));
        zone = check.patch(zone, v -> Zone.checked(check, "zone", v));
        check.done();
    }
}
