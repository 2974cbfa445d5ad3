package dev.annals.command.customer;

import static dev.annals.command.Examples.NOBODY;
import static dev.annals.command.Examples.ORGANIZATION;
import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.birthday;
import static dev.annals.command.Examples.custom;
import static dev.annals.command.Examples.customer;
import static dev.annals.command.Examples.email;
import static dev.annals.command.Examples.id;
import static dev.annals.command.Examples.name;
import static dev.annals.command.Examples.organization;
import static dev.annals.command.Examples.person;
import static dev.annals.command.Examples.phone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Patch;
import dev.annals.api.customer.ChangeCustomerDetails;
import dev.annals.api.customer.CustomerDetailsChanged;
import dev.annals.api.customer.CustomerKind;
import dev.annals.api.customer.CustomerRefusal;
import dev.annals.api.customer.RetractCustomer;
import dev.annals.command.CommandSideFixture;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChangingCustomerDetailsTest {
    private final CommandSideFixture annals = CommandSideFixture.start();

    @Test
    void only_what_is_really_different_is_recorded() {
        annals.given(person(PERSON, "amy@example.org", null));
        CustomerDetailsChanged fact = annals.when(new ChangeCustomerDetails(
                        PERSON,
                        Patch.set("Name"),
                        Patch.set("amy@example.org"),
                        null,
                        null,
                        null,
                        Patch.set("Printing"),
                        null,
                        null,
                        false))
                .atVersion(2)
                .fact(CustomerDetailsChanged.class);
        assertThat(fact.industry()).isEqualTo(Patch.set("Printing"));
        assertThat(fact.name()).isNull();
        assertThat(fact.email()).isNull();
    }

    @Test
    void the_same_details_again_record_nothing() {
        annals.given(person(PERSON), name(PERSON, "Amy"));
        annals.when(name(PERSON, "Amy")).recordsNothing().atVersion(2);
    }

    @Test
    void a_field_is_cleared_once() {
        annals.given(person(PERSON, "amy@example.org", null));
        annals.when(email(PERSON, Patch.clear())).atVersion(2);
        annals.when(email(PERSON, Patch.clear())).recordsNothing();
    }

    @Test
    void equal_custom_fields_are_equal_whatever_their_java_type() {
        annals.given(person(PERSON), custom(PERSON, Map.of("seats", 12, "rate", new BigDecimal("1.5"))));
        annals.when(custom(PERSON, Map.of("seats", 12L, "rate", 1.5))).recordsNothing();
    }

    @Test
    void an_email_that_another_person_has_is_refused() {
        annals.given(person(PERSON, "amy@example.org", null), person(id(10)));
        annals.when(email(id(10), Patch.set("amy@example.org"))).isRefusedAt("/email", CustomerRefusal.EMAIL_IN_USE);
    }

    @Test
    void a_phone_that_another_person_has_is_refused() {
        annals.given(person(PERSON, null, "+14155550101"), person(id(10)));
        annals.when(phone(id(10), Patch.set("+14155550101"))).isRefusedAt("/phone", CustomerRefusal.PHONE_IN_USE);
    }

    @Test
    void an_email_given_up_is_free_for_others() {
        annals.given(
                person(PERSON, "amy@example.org", null), person(id(10)), email(PERSON, Patch.set("new@example.org")));
        annals.when(email(id(10), Patch.set("amy@example.org"))).atVersion(2);
        annals.when(email(id(10), Patch.set("new@example.org"))).isRefusedAt("/email", CustomerRefusal.EMAIL_IN_USE);
    }

    @Test
    void writing_ones_own_email_differently_is_no_conflict_and_keeps_it() {
        annals.given(person(PERSON, "amy@example.org", null), person(id(10)));
        annals.when(email(PERSON, Patch.set("Amy@example.org"))).atVersion(2);
        annals.when(email(id(10), Patch.set("amy@example.org"))).isRefusedAt("/email", CustomerRefusal.EMAIL_IN_USE);
    }

    @Test
    void a_duplicate_on_purpose_leaves_the_claim_with_its_first_holder() {
        annals.given(
                person(PERSON, "amy@example.org", null),
                customer(id(10), CustomerKind.PERSON, "amy@example.org", null, true),
                email(id(10), Patch.clear()));
        annals.when(person(id(11), "amy@example.org", null)).isRefusedAt("/email", CustomerRefusal.EMAIL_IN_USE);
    }

    @Test
    void the_email_of_a_retracted_customer_is_free() {
        annals.given(person(PERSON, "amy@example.org", null), new RetractCustomer(PERSON));
        annals.when(person(id(10), "amy@example.org", null)).atVersion(1);
    }

    @Test
    void only_a_person_has_a_birthday() {
        annals.given(organization(ORGANIZATION), person(PERSON));
        annals.when(birthday(ORGANIZATION, LocalDate.of(1990, 1, 1)))
                .isRefusedAt("/birthday", CustomerRefusal.BIRTHDAY_NEEDS_PERSON);
        annals.when(birthday(PERSON, LocalDate.of(1990, 1, 1))).atVersion(2);
    }

    @Test
    void a_retracted_customer_does_not_change() {
        annals.given(person(PERSON), new RetractCustomer(PERSON));
        annals.when(name(PERSON, "Amy")).isRefused(CommonRefusal.RETRACTED);
    }

    @Test
    void nobody_is_found_under_an_unknown_id() {
        annals.when(name(NOBODY, "Amy")).isRefused(CommonRefusal.NOT_FOUND);
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
