package dev.annals.query.audit;

import dev.annals.query.fold.Fold;
import dev.annals.query.fold.ReadModel;
import java.util.List;

/** Every event as an entry of the audit. */
public final class AuditReadModel implements ReadModel {
    @Override
    public String name() {
        return "audit";
    }

    @Override
    public List<Fold<?>> folds() {
        return List.of(new AuditFold());
    }
}
