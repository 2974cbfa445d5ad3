package dev.annals.command.customer;

import static dev.annals.command.Examples.NOBODY;
import static dev.annals.command.Examples.OTHER_OWNER;
import static dev.annals.command.Examples.OWNER;
import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.person;
import static dev.annals.command.Examples.user;

import dev.annals.api.Command;
import dev.annals.api.CommonRefusal;
import dev.annals.api.customer.ChangeCustomerOwner;
import dev.annals.api.customer.CustomerGraded;
import dev.annals.api.customer.CustomerLimits;
import dev.annals.api.customer.CustomerOwnerChanged;
import dev.annals.api.customer.CustomerRefusal;
import dev.annals.api.customer.CustomerRetracted;
import dev.annals.api.customer.CustomerTagsChanged;
import dev.annals.api.customer.GradeCustomer;
import dev.annals.api.customer.LifecycleStage;
import dev.annals.api.customer.LifecycleStageMoved;
import dev.annals.api.customer.MoveLifecycleStage;
import dev.annals.api.customer.RetractCustomer;
import dev.annals.api.customer.TagCustomer;
import dev.annals.api.user.RetractUser;
import dev.annals.command.CommandSideFixture;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tags, grade, lifecycle and owner: what we think of a customer and who looks after them. */
class JudgingACustomerTest {
    private final CommandSideFixture annals =
            CommandSideFixture.start().given(person(PERSON), user(OWNER), user(OTHER_OWNER));

    @Test
    void only_tags_that_really_change_are_named() {
        annals.given(tags(List.of("vip", "press"), List.of()));
        annals.when(tags(List.of("vip", "fair"), List.of("press", "never")))
                .records(new CustomerTagsChanged(PERSON, List.of("fair"), List.of("press")));
        annals.when(tags(List.of("vip", "fair"), List.of("press"))).recordsNothing();
    }

    @Test
    void a_tag_put_on_and_taken_off_at_once_is_off() {
        annals.when(tags(List.of("vip"), List.of("vip"))).recordsNothing();
    }

    @Test
    void a_customer_has_at_most_a_hundred_tags() {
        List<String> all =
                IntStream.range(0, CustomerLimits.TAGS).mapToObj(i -> "tag" + i).toList();
        annals.given(tags(all, List.of()));
        annals.when(tags(List.of("more"), List.of())).isRefused(CustomerRefusal.TOO_MANY_ENTRIES);
        annals.when(tags(List.of("more"), List.of("tag0"))).atVersion(3);
    }

    @Test
    void a_grade_is_given_and_taken_away() {
        annals.when(new GradeCustomer(PERSON, "A")).records(new CustomerGraded(PERSON, "A"));
        annals.when(new GradeCustomer(PERSON, "A")).recordsNothing();
        annals.when(new GradeCustomer(PERSON, null)).records(new CustomerGraded(PERSON, null));
    }

    @Test
    void the_lifecycle_moves_in_any_direction() {
        annals.when(new MoveLifecycleStage(PERSON, LifecycleStage.CUSTOMER))
                .records(new LifecycleStageMoved(PERSON, LifecycleStage.CUSTOMER));
        annals.when(new MoveLifecycleStage(PERSON, LifecycleStage.CUSTOMER)).recordsNothing();
        annals.when(new MoveLifecycleStage(PERSON, LifecycleStage.LAPSED)).atVersion(3);
    }

    @Test
    void the_owner_changes_once() {
        annals.when(new ChangeCustomerOwner(PERSON, OWNER)).records(new CustomerOwnerChanged(PERSON, OWNER));
        annals.when(new ChangeCustomerOwner(PERSON, OWNER)).recordsNothing();
        annals.when(new ChangeCustomerOwner(PERSON, null)).records(new CustomerOwnerChanged(PERSON, null));
    }

    @Test
    void only_a_user_who_is_there_becomes_owner() {
        annals.given(new RetractUser(OTHER_OWNER));
        annals.when(new ChangeCustomerOwner(PERSON, NOBODY)).isRefusedAt("/ownerId", CommonRefusal.UNKNOWN_USER);
        annals.when(new ChangeCustomerOwner(PERSON, OTHER_OWNER)).isRefusedAt("/ownerId", CommonRefusal.UNKNOWN_USER);
    }

    @Test
    void a_customer_is_retracted_once_and_does_not_change_any_more() {
        annals.when(new RetractCustomer(PERSON))
                .records(new CustomerRetracted(PERSON))
                .atVersion(2);
        annals.when(new RetractCustomer(PERSON)).recordsNothing().atVersion(2);
        for (Command change : List.of(
                tags(List.of("vip"), List.of()),
                new GradeCustomer(PERSON, "A"),
                new MoveLifecycleStage(PERSON, LifecycleStage.LOST),
                new ChangeCustomerOwner(PERSON, OWNER))) {
            annals.when(change).isRefused(CommonRefusal.RETRACTED);
        }
    }

    private static TagCustomer tags(List<String> add, List<String> remove) {
        return new TagCustomer(PERSON, add, remove);
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
