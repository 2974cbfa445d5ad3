package dev.annals.server.approval;

import dev.annals.api.Ids;
import dev.annals.api.approval.ExpireApproval;
import dev.annals.api.approval.FindUnfinishedApprovals;
import dev.annals.api.query.AsOf;
import dev.annals.server.dispatch.CommandDispatcher;
import dev.annals.server.dispatch.Origin;
import dev.annals.server.dispatch.Queries;
import dev.annals.server.dispatch.Wish;
import dev.annals.server.reactor.Duty;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings approvals to their end: what was granted and left half-way is carried out, what nobody decided in time expires. */
@Component
class ApprovalWatcher implements Duty.Work {
    private static final Logger LOG = LoggerFactory.getLogger(ApprovalWatcher.class);
    private static final String RULE = "rule:four-eyes";
    private static final int BATCH = 200;

    /** Whoever granted it is about to carry it out; doing that twice at once is right, but more work. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(2);

    private final Queries queries;
    private final CarryingOut carryingOut;
    private final CommandDispatcher dispatcher;
    private final Ids ids;
    private final Clock clock;

    ApprovalWatcher(Queries queries, CarryingOut carryingOut, CommandDispatcher dispatcher, Ids ids, Clock clock) {
        this.queries = queries;
        this.carryingOut = carryingOut;
        this.dispatcher = dispatcher;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public boolean look() {
        Instant now = clock.instant();
        List<UUID> unfinished = queries.ask(new FindUnfinishedApprovals(now.minus(UNDER_WAY), now, BATCH, AsOf.NOW))
                .body();
        unfinished.forEach(this::finish);
        return false;
    }

    /** One that fails must not keep the others from their end. */
    private void finish(UUID approval) {
        try {
            if (carryingOut.carryOut(approval).isEmpty()) {
                dispatcher.dispatch(Wish.of(new ExpireApproval(approval)), Origin.ownAccord(RULE, ids));
            }
        } catch (RuntimeException failure) {
            LOG.warn(
                    "Approval {} is not finished: {}",
                    approval,
                    failure.getClass().getName());
        }
    }
}
