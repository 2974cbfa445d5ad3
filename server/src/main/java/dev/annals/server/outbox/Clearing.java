package dev.annals.server.outbox;

import dev.annals.api.Ids;
import dev.annals.api.RefusalCode;
import dev.annals.api.Refused;
import dev.annals.api.campaign.ClearMessages;
import dev.annals.api.campaign.ClearMessages.Candidate;
import dev.annals.api.campaign.ClearedMessages;
import dev.annals.api.campaign.ReportMessages;
import dev.annals.api.campaign.ReportMessages.Outcome;
import dev.annals.api.campaign.ReportMessages.Report;
import dev.annals.server.dispatch.CommandDispatcher;
import dev.annals.server.dispatch.Wish;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Has the journal decide on messages and tells it what became of them. */
@Component
class Clearing {
    private static final Duration AGAIN = Duration.ofMillis(500);

    private final CommandDispatcher dispatcher;
    private final Ids ids;

    Clearing(CommandDispatcher dispatcher, Ids ids) {
        this.dispatcher = dispatcher;
        this.ids = ids;
    }

    UUID newClearance() {
        return ids.next();
    }

    /** Asked again under the same id until there is an answer, so that what was cleared is not forgotten on the way back. */
    ClearedMessages decide(BooleanSupplier stopping, UUID clearanceId, UUID campaignId, List<Candidate> candidates) {
        ClearMessages command = new ClearMessages(clearanceId, campaignId, candidates);
        return patiently(
                stopping, () -> dispatcher.answer(Wish.of(command), Rule.SENDING.origin(ids), ClearedMessages.class));
    }

    /** As long as it takes: a message that has left and is not reported as sent would be in doubt for ever. */
    void report(BooleanSupplier stopping, UUID campaignId, List<Report> reports) {
        if (!reports.isEmpty()) {
            ReportMessages command = new ReportMessages(ids.next(), campaignId, reports);
            patiently(stopping, () -> dispatcher.answer(Wish.of(command), Rule.SENDING.origin(ids), Long.class));
        }
    }

    /** Whoever cleared them may not live to tell; of whom nobody has cleared, or is reported on, nothing is recorded. */
    void doubt(UUID campaignId, List<UUID> customers) {
        List<Report> reports = customers.stream()
                .map(customer -> new Report(customer, null, Outcome.IN_DOUBT, null))
                .toList();
        report(() -> true, campaignId, reports);
    }

    private static <R> R patiently(BooleanSupplier stopping, Supplier<R> question) {
        while (true) {
            try {
                return question.get();
            } catch (Refused refused) {
                if (refused.code().kind() != RefusalCode.Kind.UNAVAILABLE || stopping.getAsBoolean()) {
                    throw refused;
                }
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(AGAIN);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
