package dev.annals.command.user;

import dev.annals.api.DomainEvent;
import dev.annals.api.Patch;
import dev.annals.api.user.UserAdded;
import dev.annals.api.user.UserDetailsChanged;
import dev.annals.api.user.UserEvent;
import dev.annals.api.user.UserRetracted;
import dev.annals.command.aggregate.State;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A user's particulars. */
final class UserState extends State {
    String name = "";

    @Nullable
    String email;

    @Nullable
    String team;

    @Nullable
    String manager;

    @Nullable
    String region;

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public void apply(DomainEvent event) {
        switch ((UserEvent) event) {
            case UserAdded added -> on(added);
            case UserDetailsChanged changed -> on(changed);
            case UserRetracted retracted -> retracted();
        }
    }

    private void on(UserAdded event) {
        created(event);
        name = event.name();
        email = event.email();
        team = event.team();
        manager = event.manager();
        region = event.region();
    }

    private void on(UserDetailsChanged event) {
        name = Objects.requireNonNull(Patch.apply(event.name(), name));
        email = Patch.apply(event.email(), email);
        team = Patch.apply(event.team(), team);
        manager = Patch.apply(event.manager(), manager);
        region = Patch.apply(event.region(), region);
    }
}
