package dev.annals.query.sla;

import dev.annals.query.fold.Fold;
import dev.annals.query.fold.ReadModel;
import java.util.List;

/** Business calendars and SLA policies. */
public final class SlaReadModel implements ReadModel {
    @Override
    public String name() {
        return "sla";
    }

    @Override
    public List<Fold<?>> folds() {
        return List.of(new CalendarFold(), new PolicyFold());
    }
}
