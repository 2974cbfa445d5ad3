package dev.annals.command.pipeline;

import dev.annals.api.DomainEvent;
import dev.annals.api.Money;
import dev.annals.api.Patch;
import dev.annals.api.pipeline.QuotaChanged;
import dev.annals.api.pipeline.QuotaEvent;
import dev.annals.api.pipeline.QuotaRetracted;
import dev.annals.api.pipeline.QuotaSet;
import dev.annals.api.sight.Sight;
import dev.annals.command.aggregate.State;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A quota's period and amount. */
@SuppressWarnings("NullAway.Init") // Filled by the first event.
final class QuotaState extends State {
    /** Whose, where it is not a team's. */
    @Nullable
    UUID ownerId;

    LocalDate from;
    LocalDate to;
    Money amount;

    @Override
    public int revision() {
        return 2;
    }

    @Override
    protected boolean isWithin(Sight sight) {
        return !exists() || sight.opportunities().covers(ownerId);
    }

    @Override
    public void apply(DomainEvent event) {
        switch ((QuotaEvent) event) {
            case QuotaSet set -> on(set);
            case QuotaChanged changed -> on(changed);
            case QuotaRetracted _ -> retracted();
        }
    }

    private void on(QuotaSet event) {
        created(event);
        ownerId = event.ownerId();
        from = event.from();
        to = event.to();
        amount = event.amount();
    }

    private void on(QuotaChanged event) {
        from = Objects.requireNonNull(Patch.apply(event.from(), from));
        to = Objects.requireNonNull(Patch.apply(event.to(), to));
        amount = Objects.requireNonNull(Patch.apply(event.amount(), amount));
    }
}
