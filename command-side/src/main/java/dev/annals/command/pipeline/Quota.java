package dev.annals.command.pipeline;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.annals.api.Check;
import dev.annals.api.Patch;
import dev.annals.api.pipeline.ChangeQuota;
import dev.annals.api.pipeline.QuotaChanged;
import dev.annals.api.pipeline.QuotaRetracted;
import dev.annals.api.pipeline.QuotaSet;
import dev.annals.api.pipeline.RetractQuota;
import dev.annals.api.pipeline.SetQuota;
import dev.annals.command.aggregate.EventSourced;
import dev.annals.command.lookup.References;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** What a person or a team is to win in a period. */
@AggregateRoot(type = "quota")
final class Quota extends EventSourced<QuotaState> {
    Quota() {
        super(new QuotaState());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SetQuota command, References references) {
        QuotaSet set = new QuotaSet(
                command.id(), command.ownerId(), command.team(), command.from(), command.to(), command.amount());
        if (!isRepeated(set)) {
            references.requireOwner(command.ownerId());
            record(set);
        }
    }

    @CommandHandler
    void handle(ChangeQuota command) {
        requireNotRetracted();
        QuotaChanged changed = new QuotaChanged(
                command.id(),
                Patch.effective(command.from(), state().from),
                Patch.effective(command.to(), state().to),
                Patch.effective(command.amount(), state().amount));
        requirePeriodFits(changed);
        if (changed.from() != null || changed.to() != null || changed.amount() != null) {
            record(changed);
        }
    }

    @CommandHandler
    void handle(RetractQuota command) {
        if (!state().isRetracted()) {
            record(new QuotaRetracted(command.id()));
        }
    }

    private void requirePeriodFits(QuotaChanged changed) {
        Check check = new Check();
        check.range("to", Patch.apply(changed.from(), state().from), Patch.apply(changed.to(), state().to));
        check.done();
    }
}
