package dev.annals.command.customer;

import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.person;

import dev.annals.api.Patch;
import dev.annals.api.customer.ChangeCustomerPreferences;
import dev.annals.api.customer.CustomerPreferencesChanged;
import dev.annals.command.CommandSideFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In which language and by which clock a customer is written to. */
class WritingToACustomerTest {
    private final CommandSideFixture annals = CommandSideFixture.start().given(person(PERSON));

    @AfterEach
    void stop() {
        annals.close();
    }

    @Test
    void only_what_is_really_different_is_recorded() {
        annals.when(new ChangeCustomerPreferences(PERSON, Patch.set("zh-cn"), Patch.set("Asia/Shanghai")))
                .records(new CustomerPreferencesChanged(PERSON, Patch.set("zh-CN"), Patch.set("Asia/Shanghai")));
        annals.when(new ChangeCustomerPreferences(PERSON, Patch.set("en"), Patch.set("Asia/Shanghai")))
                .records(new CustomerPreferencesChanged(PERSON, Patch.set("en"), null));
        annals.when(new ChangeCustomerPreferences(PERSON, Patch.set("en"), null))
                .recordsNothing();
    }

    @Test
    void a_preference_that_is_not_known_any_more_is_cleared() {
        annals.given(new ChangeCustomerPreferences(PERSON, Patch.set("en"), Patch.set("Europe/Berlin")));
        annals.when(new ChangeCustomerPreferences(PERSON, Patch.clear(), Patch.clear()))
                .records(new CustomerPreferencesChanged(PERSON, Patch.clear(), Patch.clear()));
        annals.when(new ChangeCustomerPreferences(PERSON, Patch.clear(), null)).recordsNothing();
    }
}
