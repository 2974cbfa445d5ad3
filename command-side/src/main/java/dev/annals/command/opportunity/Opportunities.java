package dev.annals.command.opportunity;

import dev.annals.api.AggregateType;
import dev.annals.command.aggregate.AggregateModule;

/** The opportunities, for the wiring. */
public final class Opportunities {
    private Opportunities() {}

    public static AggregateModule<?, ?> module() {
        return new AggregateModule<>(AggregateType.OPPORTUNITY, Opportunity.class, Opportunity::new, Deal::new);
    }
}
