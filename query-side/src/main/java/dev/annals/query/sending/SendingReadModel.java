package dev.annals.query.sending;

import dev.annals.query.fold.Fold;
import dev.annals.query.fold.ReadModel;
import java.util.List;

/** The rules of sending, and suppressions. */
public final class SendingReadModel implements ReadModel {
    @Override
    public String name() {
        return "sending";
    }

    @Override
    public List<Fold<?>> folds() {
        return List.of(new RulesFold(), new SuppressionFold());
    }
}
