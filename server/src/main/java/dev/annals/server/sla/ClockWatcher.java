package dev.annals.server.sla;

import dev.annals.api.query.Answer;
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
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Sees that a breach or a warning is recorded when its time has come. The board of clocks says when each has
 * something to record next; what is found has its ticket look at it, which records it at the instant at which it
 * came to pass, however much later that is noticed.
 */
@Component
class ClockWatcher implements Duty.Work {
    private static final int BATCH = 10_000;

    /** So many are told before the board has to show what came of the first of them. */
    private static final int AHEAD = 5 * BATCH;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Queries queries;
    private final Judging judging;
    private final PolicyReview review;
    private final Imports imports;
    private final JournalReader journal;
    private final Visibility visibility;
    private final Clock clock;
    private final RecentlyTold told = new RecentlyTold();

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

    @Override
    public boolean look() throws InterruptedException {
        Set<String> importing = imports.underWay();
        // Whom an import has told something is known for sure only from a board that shows all of it.
        boolean waits = !importing.isEmpty() || told.size() > AHEAD;
        if (waits && !visibility.awaitPosition(journal.head(), PATIENCE)) {
            return false;
        }
        boolean more = judgeDue(importing);
        return review.look() || more;
    }

    private boolean judgeDue(Set<String> before) throws InterruptedException {
        Answer<List<DueTicket>> due =
                queries.ask(new FindDueTickets(clock.instant(), before, BATCH + told.size(), AsOf.NOW));
        told.shown(due.position());
        // Asked again: an import that has begun in between has told only a part of what it has to tell.
        Set<String> after = imports.underWay();
        List<UUID> ready = due.body().stream()
                .filter(ticket -> ticket.origin() == null || !after.contains(ticket.origin()))
                .map(DueTicket::id)
                .filter(ticket -> !told.contains(ticket))
                .toList();
        boolean any = judging.judge(ready);
        told.add(ready, journal.head());
        return any;
    }
}
