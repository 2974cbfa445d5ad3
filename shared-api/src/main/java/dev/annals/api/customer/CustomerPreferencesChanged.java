package dev.annals.api.customer;

import dev.annals.api.EventName;
import dev.annals.api.Patch;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customer is to be written to in another way; what is absent stayed as it was. */
@EventName("customer.preferences-changed")
public record CustomerPreferencesChanged(
        UUID id, @Nullable Patch<String> language, @Nullable Patch<String> zone) implements CustomerEvent {}
