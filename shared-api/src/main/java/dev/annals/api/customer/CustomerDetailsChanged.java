package dev.annals.api.customer;

import dev.annals.api.DataSubject;
import dev.annals.api.EventName;
import dev.annals.api.Patch;
import dev.annals.api.Personal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** These particulars of the customer are different now; what is absent stayed as it was. */
@EventName("customer.details-changed")
public record CustomerDetailsChanged(
        @DataSubject UUID id,
        @Personal @Nullable Patch<String> name,
        @Personal @Nullable Patch<String> email,
        @Personal @Nullable Patch<String> phone,
        @Personal @Nullable Patch<Address> address,
        @Personal @Nullable Patch<LocalDate> birthday,
        @Nullable Patch<String> industry,
        @Nullable Patch<String> source,
        @Personal @Nullable Patch<Map<String, Object>> custom,
        boolean duplicateAllowed)
        implements CustomerEvent {}
