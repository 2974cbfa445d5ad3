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

    /** Nobody has tried, because the carrier or the process was about to end. */
    static final Delivery NOT_BEGUN = new Delivery.Postponed("not begun");

    /** Whether it is to be tried again. */
    boolean isPostponed() {
        return (delivery instanceof Delivery.Postponed || delivery instanceof Delivery.Down)
                && (delivery == NOT_BEGUN || row.attempts() < WAITS.size());
    }

    /** Whether the reader surely does not get it now. */
    boolean isNotOut() {
        return !(delivery instanceof Delivery.Taken || delivery instanceof Delivery.Unknown);
    }

    Instant again(Instant now) {
        return now.plus(WAITS.get(row.attempts()));
    }

    Report report(UUID clearance) {
        UUID customer = row.customerId();
        return switch (delivery) {
            case Delivery.Taken taken -> new Report(customer, clearance, Outcome.SENT, taken.messageId());
            case Delivery.Refused refused -> new Report(customer, clearance, Outcome.FAILED, refused.reason());
            case Delivery.Postponed postponed -> notNow(clearance, postponed.reason());
            case Delivery.Down down -> notNow(clearance, down.reason());
            case Delivery.Unknown _ -> new Report(customer, clearance, Outcome.IN_DOUBT, null);
        };
    }

    private Report notNow(UUID clearance, String reason) {
        return new Report(row.customerId(), clearance, isPostponed() ? Outcome.POSTPONED : Outcome.FAILED, reason);
    }
}
