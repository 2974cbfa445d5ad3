package dev.annals.server.replay;

import dev.annals.api.replay.ReplayFilter;
import dev.annals.api.replay.ReplayPolicies;
import dev.annals.query.fold.ReadModel;
import dev.annals.query.workspace.Filling;
import dev.annals.query.workspace.Plan;
import dev.annals.query.workspace.Workspaces;
import dev.annals.server.problem.Traces;
import dev.annals.server.reactor.Duty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills workspaces one after the other in one of the places, a window of events at a look. */
final class Running implements Duty.Work {
    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private final int place;
    private final RunningRows rows;
    private final Workspaces workspaces;
    private final List<ReadModel> models;
    private final OtherRules rules;
    private final TransactionTemplate transactions;
    private @Nullable Workspace row;
    private @Nullable Filling filling;

    Running(
            int place,
            RunningRows rows,
            Workspaces workspaces,
            List<ReadModel> models,
            OtherRules rules,
            TransactionTemplate transactions) {
        this.place = place;
        this.rows = rows;
        this.workspaces = workspaces;
        this.models = models;
        this.rules = rules;
        this.transactions = transactions;
    }

    @Override
    public boolean look() throws InterruptedException {
        Workspace current = row == null ? next() : row;
        if (current == null) {
            return false;
        }
        row = current;
        try {
            goOn(current, filling == null ? open(current) : filling);
        } catch (InterruptedException stopping) {
            // Begun anew by whoever has this place next.
            leave();
            throw stopping;
        } catch (RuntimeException failure) {
            fail(current, failure);
        }
        return true;
    }

    /** Whatever runs in this place when nobody is at it was left by a process that died. */
    private @Nullable Workspace next() {
        rows.giveUp(place);
        return rows.take(place).orElse(null);
    }

    private Filling open(Workspace current) {
        Long restedAt = current.restedAt();
        Plan plan = plan(current);
        filling = restedAt == null
                ? workspaces.begin(plan, current.attempt())
                : workspaces.goOn(plan, current.attempt(), restedAt);
        return filling;
    }

    private void goOn(Workspace current, Filling open) throws InterruptedException {
        boolean more = open.next();
        if (!rows.progress(current, open.done(), open.total())) {
            rows.rested(current, open.rest() ? open.position() : null);
            leave();
        } else if (!more && open.finish()) {
            publish(current, open);
            leave();
        }
    }

    private void publish(Workspace current, Filling open) {
        Map<String, String> digests = open.digests();
        long parkedKeys = open.parkedKeys();
        transactions.executeWithoutResult(status -> {
            if (rows.done(current, open.total(), parkedKeys, digests)) {
                open.publish();
            }
        });
    }

    /** An attempt that does not count any more has failed for no reason of its own. */
    private void fail(Workspace current, RuntimeException failure) {
        leave();
        if (rows.failed(current)) {
            LOG.error("The workspace {} failed: {}", current.id(), Traces.withoutMessages(failure));
        }
    }

    private void leave() {
        if (filling != null) {
            filling.close();
        }
        filling = null;
        row = null;
    }

    private Plan plan(Workspace current) {
        ReplayPolicies policies = current.request().policies();
        return new Plan(
                current.id(),
                models.stream()
                        .filter(model -> current.request().readModels().contains(model.name()))
                        .toList(),
                current.request().order(),
                Objects.requireNonNullElse(current.request().filter(), ReplayFilter.ALL),
                current.from(),
                current.until(),
                current.untilInstant(),
                policies == null ? null : rules.of(policies));
    }
}
