package dev.annals.api.pipeline;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One unit of {@code from} is worth {@code rate} units of {@code to}.
 *
 * @param version number of its events
 * @param validFrom first day; it holds until the next rate of the pair
 */
public record ExchangeRateView(
        UUID id,
        long version,
        String from,
        String to,
        BigDecimal rate,
        LocalDate validFrom,
        Instant createdAt,
        Instant updatedAt) {}
