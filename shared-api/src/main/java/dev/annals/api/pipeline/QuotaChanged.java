package dev.annals.api.pipeline;

import dev.annals.api.EventName;
import dev.annals.api.Money;
import dev.annals.api.Patch;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The quota is another one; what is absent stayed as it was. */
@EventName("quota.details-changed")
public record QuotaChanged(
        UUID id,
        @Nullable Patch<LocalDate> from,
        @Nullable Patch<LocalDate> to,
        @Nullable Patch<Money> amount) implements QuotaEvent {}
