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

    ClearedMessages decide(UUID campaignId, List<Letter> letters) {
        ClearMessages command = new ClearMessages(
                ids.next(), campaignId, letters.stream().map(Letter::candidate).toList());
        return dispatcher.answer(Wish.of(command), Rule.SENDING.origin(ids), ClearedMessages.class);
    }

    /** For a campaign that is over: whom nothing has been decided on is told that nothing goes out. */
    void refuse(UUID campaignId, List<UUID> customers) {
        for (int first = 0; first < customers.size(); first += ClearMessages.MOST) {
            List<Candidate> some =
                    customers.subList(first, Math.min(first + ClearMessages.MOST, customers.size())).stream()
                            .map(customer -> new Candidate(customer, null, null, null))
                            .toList();
            dispatcher.answer(
                    Wish.of(new ClearMessages(ids.next(), campaignId, some)),
                    Rule.SENDING.origin(ids),
                    ClearedMessages.class);
        }
    }

    /** Whoever cleared them may not live to tell; who was not cleared, or is reported on, is passed over. */
    void doubt(UUID campaignId, List<UUID> customers) {
        report(
                campaignId,
                customers.stream()
                        .map(customer -> new Report(customer, Outcome.IN_DOUBT, null))
                        .toList());
    }

    /** As long as it takes: a message that has left and is not reported as sent would be in doubt for ever. */
    void reportUntil(BooleanSupplier ending, UUID campaignId, List<Report> reports) {
        while (true) {
            try {
                report(campaignId, reports);
                return;
            } catch (Refused refused) {
                if (refused.code().kind() != RefusalCode.Kind.UNAVAILABLE || ending.getAsBoolean()) {
                    throw refused;
                }
            }
            pause();
        }
    }

    private void report(UUID campaignId, List<Report> reports) {
        if (!reports.isEmpty()) {
            dispatcher.answer(
                    Wish.of(new ReportMessages(ids.next(), campaignId, reports)), Rule.SENDING.origin(ids), Long.class);
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
