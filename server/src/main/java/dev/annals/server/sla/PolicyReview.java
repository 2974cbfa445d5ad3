package dev.annals.server.sla;

import dev.annals.api.query.AsOf;
import dev.annals.api.sla.DueTicket;
import dev.annals.api.sla.FindTicketsToReview;
import dev.annals.api.sla.GetLastSlaChange;
import dev.annals.api.sla.LastSlaChange;
import dev.annals.command.sla.PolicyBooks;
import dev.annals.journal.JournalReader;
import dev.annals.query.live.Visibility;
import dev.annals.server.dispatch.Queries;
import dev.annals.server.imports.job.Imports;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Has tickets that are not closed look at their clocks after a policy or a calendar has changed. Each applies the
 * change as of when it came into force, so a late look is not a late change. A review that was cut off begins anew.
 */
@Component
class PolicyReview {
    private static final int BATCH = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** After a change, until every process knows it: then no ticket is told anything under the old terms any more. */
    private static final Duration SETTLED = PolicyBooks.BELIEVED.multipliedBy(2);

    private final Queries queries;
    private final Judging judging;
    private final Imports imports;
    private final JournalReader journal;
    private final Visibility visibility;
    private final JdbcClient jdbc;
    private final Clock clock;
    private @Nullable UUID last;
    private long reviewing;

    PolicyReview(
            Queries queries,
            Judging judging,
            Imports imports,
            JournalReader journal,
            Visibility visibility,
            JdbcClient jdbc,
            Clock clock) {
        this.queries = queries;
        this.judging = judging;
        this.imports = imports;
        this.journal = journal;
        this.visibility = visibility;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Reviews some tickets if there is cause to; answers whether there are more. */
    boolean look() throws InterruptedException {
        LastSlaChange change = queries.ask(new GetLastSlaChange(AsOf.NOW)).body();
        Set<String> importing = imports.underWay();
        if (change.position() <= reviewed() || !isSettled(change) || !importing.isEmpty()) {
            return false;
        }
        // Every ticket that was told something under the old terms has to be among those that are found.
        return visibility.awaitPosition(journal.head(), PATIENCE) && review(change, importing);
    }

    private boolean review(LastSlaChange change, Set<String> importing) throws InterruptedException {
        if (reviewing != change.position()) {
            reviewing = change.position();
            last = null;
        }
        List<DueTicket> tickets = queries.ask(new FindTicketsToReview(importing, last, BATCH, AsOf.NOW))
                .body();
        judging.judge(tickets.stream().map(DueTicket::id).toList());
        boolean more = tickets.size() == BATCH;
        last = more ? tickets.getLast().id() : null;
        if (!more) {
            jdbc.sql("UPDATE server.sla_review SET position = ? WHERE position < ?")
                    .params(change.position(), change.position())
                    .update();
        }
        return more;
    }

    private boolean isSettled(LastSlaChange change) {
        return change.recordedAt() != null && !change.recordedAt().plus(SETTLED).isAfter(clock.instant());
    }

    private long reviewed() {
        return jdbc.sql("SELECT position FROM server.sla_review")
                .query(Long.class)
                .single();
    }
}
