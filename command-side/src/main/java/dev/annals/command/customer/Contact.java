package dev.annals.command.customer;

import dev.annals.api.Patch;
import dev.annals.api.customer.ContactAdded;
import dev.annals.api.customer.ContactDetailsChanged;
import dev.annals.command.aggregate.Fingerprint;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts for the organisation.
 *
 * @param addedBy fingerprint of how the contact was added
 */
record Contact(
        String addedBy,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String role) {

    static Contact of(ContactAdded event) {
        return new Contact(Fingerprint.of(event), event.name(), event.email(), event.phone(), event.role());
    }

    Contact with(ContactDetailsChanged event) {
        return new Contact(
                addedBy,
                Objects.requireNonNull(Patch.apply(event.name(), name)),
                Patch.apply(event.email(), email),
                Patch.apply(event.phone(), phone),
                Patch.apply(event.role(), role));
    }
}
