package dev.annals.server.sla;

import dev.annals.api.query.AsOf;
import dev.annals.api.sla.DueTicket;
import dev.annals.api.sla.FindDueTickets;
import dev.annals.journal.JournalReader;
import dev.annals.query.live.Visibility;
import dev.annals.server.dispatch.Queries;
import dev.annals.server.imports.job.Imports;
import dev.annals.server.reactor.Duty;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Sees that a breach or a warning is recorded when its time has come. The board of clocks says when each has
 * something to record next; what is found has its ticket look at it, which records it at the instant at which it
 * came to pass, however much later that is noticed.
 */
@Component
class ClockWatcher implements Duty.Work {
    /** Large, since a look waits for the read models to catch up with the one before. */
    private static final int BATCH = 10_000;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Queries queries;
    private final Judging judging;
    private final PolicyReview review;
    private final Imports imports;
    private final JournalReader journal;
    private final Visibility visibility;
    private final Clock clock;

    ClockWatcher(
            Queries queries,
            Judging judging,
            PolicyReview review,
            Imports imports,
            JournalReader journal,
            Visibility visibility,
            Clock clock) {
        this.queries = queries;
        this.judging = judging;
        this.review = review;
        this.imports = imports;
        this.journal = journal;
        this.visibility = visibility;
        this.clock = clock;
    }

    /** Sees all that was recorded before, what it has had recorded itself and what another process has among it. */
    @Override
    public boolean look() throws InterruptedException {
        if (!visibility.awaitPosition(journal.head(), PATIENCE)) {
            return false;
        }
        boolean more = judgeDue();
        return review.look() || more;
    }

    private boolean judgeDue() throws InterruptedException {
        Set<String> before = imports.underWay();
        List<DueTicket> due = queries.ask(new FindDueTickets(clock.instant(), before, BATCH, AsOf.NOW))
                .body();
        // Asked again: an import that has begun in between has told only a part of what it has to tell.
        Set<String> after = imports.underWay();
        List<DueTicket> ready = due.stream()
                .filter(ticket -> ticket.origin() == null || !after.contains(ticket.origin()))
                .toList();
        return judging.judge(ready) && due.size() == BATCH;
    }
}
