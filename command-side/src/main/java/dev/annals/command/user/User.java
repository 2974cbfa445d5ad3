package dev.annals.command.user;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.annals.api.Patch;
import dev.annals.api.user.AddUser;
import dev.annals.api.user.ChangeUserDetails;
import dev.annals.api.user.RetractUser;
import dev.annals.api.user.UserAdded;
import dev.annals.api.user.UserDetailsChanged;
import dev.annals.api.user.UserRetracted;
import dev.annals.command.aggregate.EventSourced;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** Somebody who works with Annals: added, kept up to date, and retracted when it was a mistake. */
@AggregateRoot(type = "user")
final class User extends EventSourced<UserState> {
    User() {
        super(new UserState());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AddUser command) {
        UserAdded added = new UserAdded(
                command.id(), command.name(), command.email(), command.team(), command.manager(), command.region());
        if (!isRepeated(added)) {
            record(added);
        }
    }

    @CommandHandler
    void handle(ChangeUserDetails command) {
        requireNotRetracted();
        UserDetailsChanged changed = new UserDetailsChanged(
                command.id(),
                Patch.effective(command.name(), state().name),
                Patch.effective(command.email(), state().email),
                Patch.effective(command.team(), state().team),
                Patch.effective(command.manager(), state().manager),
                Patch.effective(command.region(), state().region));
        if (!changed.equals(new UserDetailsChanged(command.id(), null, null, null, null, null))) {
            record(changed);
        }
    }

    @CommandHandler
    void handle(RetractUser command) {
        if (!state().isRetracted()) {
            record(new UserRetracted(command.id()));
        }
    }
}
