package dev.annals.query.approval;

import dev.annals.query.fold.Fold;
import dev.annals.query.fold.ReadModel;
import java.util.List;

/** The rules of approval, and approvals. */
public final class ApprovalReadModel implements ReadModel {
    @Override
    public String name() {
        return "approvals";
    }

    @Override
    public List<Fold<?>> folds() {
        return List.of(new RulesFold(), new ApprovalFold());
    }
}
