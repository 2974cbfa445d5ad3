package dev.annals.query.customer360;

import dev.annals.query.fold.Fold;
import dev.annals.query.fold.ReadModel;
import dev.annals.query.users.UserFold;
import java.util.List;

/** Customers, what was said to them, what happened, and the people who look after them. */
public final class Customer360ReadModel implements ReadModel {
    @Override
    public String name() {
        return "customer360";
    }

    @Override
    public List<Fold<?>> folds() {
        return List.of(new CustomerFold(), new InteractionFold(), new DealFold(), new TimelineFold(), new UserFold());
    }
}
