package dev.annals.query.slaboard;

import dev.annals.query.fold.Fold;
import dev.annals.query.fold.ReadModel;
import java.util.List;

/** The SLA clocks of tickets, where each ticket stood since when, and what was escalated. */
public final class SlaboardReadModel implements ReadModel {
    @Override
    public String name() {
        return "slaboard";
    }

    @Override
    public List<Fold<?>> folds() {
        return List.of(new ClockFold(), new StandingFold(), new EscalationFold());
    }
}
