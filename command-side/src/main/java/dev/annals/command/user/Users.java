package dev.annals.command.user;

import dev.annals.api.AggregateType;
import dev.annals.command.aggregate.AggregateModule;

/** The users, for the wiring. */
public final class Users {
    private Users() {}

    public static AggregateModule<?, ?> module() {
        return new AggregateModule<>(AggregateType.USER, User.class, User::new, UserState::new);
    }
}
