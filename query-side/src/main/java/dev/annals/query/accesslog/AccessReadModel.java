package dev.annals.query.accesslog;

import dev.annals.query.fold.Fold;
import dev.annals.query.fold.ReadModel;
import java.util.List;

/** Who saw whose personal data. */
public final class AccessReadModel implements ReadModel {
    @Override
    public String name() {
        return "access";
    }

    @Override
    public List<Fold<?>> folds() {
        return List.of(new AccessFold());
    }
}
