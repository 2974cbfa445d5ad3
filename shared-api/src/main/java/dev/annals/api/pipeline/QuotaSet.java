package dev.annals.api.pipeline;

import dev.annals.api.EventName;
import dev.annals.api.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** This is to be won in the period. */
@EventName("quota.set")
public record QuotaSet(
        UUID id, @Nullable UUID ownerId, @Nullable String team, LocalDate from, LocalDate to, Money amount)
        implements QuotaEvent {}
