package dev.annals.query.privacy;

import dev.annals.query.fold.Fold;
import dev.annals.query.fold.ReadModel;
import java.util.List;

/** Privacy files, and the rules of retention. */
public final class PrivacyReadModel implements ReadModel {
    @Override
    public String name() {
        return "privacy";
    }

    @Override
    public List<Fold<?>> folds() {
        return List.of(new PrivacyFileFold(), new RetentionFold());
    }
}
