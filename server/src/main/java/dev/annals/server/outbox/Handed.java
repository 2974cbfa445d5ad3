package dev.annals.server.outbox;

import dev.annals.api.campaign.ReportMessages.Outcome;
import dev.annals.api.campaign.ReportMessages.Report;
import dev.annals.server.carrier.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A message that was given to a carrier, and what was said of it. */
record Handed(OutboxRow row, Delivery delivery) {
    /** How long a message waits that was put off so many times; about a day in all. */
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(12));

    /** Whether it is to be tried again. */
    boolean isPostponed() {
        return delivery instanceof Delivery.Postponed && row.attempts() < WAITS.size();
    }

    /** Whether the reader surely does not get it now. */
    boolean isNotOut() {
        return delivery instanceof Delivery.Postponed || delivery instanceof Delivery.Refused;
    }

    Instant again(Instant now) {
        return now.plus(WAITS.get(row.attempts()));
    }

    Report report() {
        UUID customer = row.customerId();
        return switch (delivery) {
            case Delivery.Taken taken -> new Report(customer, Outcome.SENT, taken.messageId());
            case Delivery.Refused refused -> new Report(customer, Outcome.FAILED, refused.reason());
            case Delivery.Postponed postponed ->
                new Report(customer, isPostponed() ? Outcome.POSTPONED : Outcome.FAILED, postponed.reason());
            case Delivery.Unknown _ -> new Report(customer, Outcome.IN_DOUBT, null);
        };
    }
}
