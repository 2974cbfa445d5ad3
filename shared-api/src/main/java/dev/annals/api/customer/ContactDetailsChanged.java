package dev.annals.api.customer;

import dev.annals.api.DataSubject;
import dev.annals.api.EventName;
import dev.annals.api.Patch;
import dev.annals.api.Personal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** These particulars of the contact are different now; what is absent stayed as it was. */
@EventName("customer.contact-details-changed")
public record ContactDetailsChanged(
        @DataSubject UUID id,
        UUID contactId,
        @Personal @Nullable Patch<String> name,
        @Personal @Nullable Patch<String> email,
        @Personal @Nullable Patch<String> phone,
        @Personal @Nullable Patch<String> role)
        implements CustomerEvent {}
