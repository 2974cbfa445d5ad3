package dev.annals.command.user;

import static dev.annals.command.Examples.NOBODY;
import static dev.annals.command.Examples.OWNER;
import static dev.annals.command.Examples.user;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Patch;
import dev.annals.api.user.AddUser;
import dev.annals.api.user.ChangeUserDetails;
import dev.annals.api.user.RetractUser;
import dev.annals.api.user.UserAdded;
import dev.annals.api.user.UserDetailsChanged;
import dev.annals.api.user.UserRetracted;
import dev.annals.command.CommandSideFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeepingUsersTest {
    private final CommandSideFixture annals = CommandSideFixture.start();

    @Test
    void a_user_is_added_once() {
        annals.when(user(OWNER)).records(new UserAdded(OWNER, "User", null, null, null, null));
        annals.when(user(OWNER)).recordsNothing().atVersion(1);
    }

    @Test
    void adding_again_what_has_changed_since_records_nothing() {
        annals.given(user(OWNER), team("North"));
        annals.when(user(OWNER)).recordsNothing().atVersion(2);
    }

    @Test
    void another_user_under_the_same_id_is_refused() {
        annals.given(user(OWNER));
        annals.when(new AddUser(OWNER, "Other", null, null, null, null)).isRefused(CommonRefusal.ID_IN_USE);
    }

    @Test
    void only_real_changes_are_recorded() {
        annals.given(user(OWNER));
        annals.when(new ChangeUserDetails(OWNER, Patch.set("User"), null, Patch.set("North"), null, Patch.clear()))
                .records(new UserDetailsChanged(OWNER, null, null, Patch.set("North"), null, null));
        annals.when(team("North")).recordsNothing();
    }

    @Test
    void a_user_is_retracted_once_and_does_not_change_any_more() {
        annals.given(user(OWNER));
        annals.when(new RetractUser(OWNER)).records(new UserRetracted(OWNER));
        annals.when(new RetractUser(OWNER)).recordsNothing();
        annals.when(team("North")).isRefused(CommonRefusal.RETRACTED);
        annals.when(user(OWNER)).isRefused(CommonRefusal.RETRACTED);
    }

    @Test
    void an_unknown_user_is_not_found() {
        annals.when(new RetractUser(NOBODY)).isRefused(CommonRefusal.NOT_FOUND);
    }

    private static ChangeUserDetails team(String team) {
        return new ChangeUserDetails(OWNER, null, null, Patch.set(team), null, null);
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
