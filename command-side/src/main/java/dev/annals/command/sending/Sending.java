package dev.annals.command.sending;

import dev.annals.api.AggregateType;
import dev.annals.command.aggregate.AggregateModule;
import java.util.List;

/** The rules of sending and suppressions, for the wiring. */
public final class Sending {
    private Sending() {}

    public static List<AggregateModule<?, ?>> modules() {
        return List.of(
                new AggregateModule<>(AggregateType.SENDING_RULES, Rules.class, Rules::new, RulesState::new),
                new AggregateModule<>(
                        AggregateType.SUPPRESSION, Suppression.class, Suppression::new, SuppressionState::new));
    }
}
