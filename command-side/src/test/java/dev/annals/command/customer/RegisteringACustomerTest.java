package dev.annals.command.customer;

import static dev.annals.command.Examples.NOBODY;
import static dev.annals.command.Examples.ORGANIZATION;
import static dev.annals.command.Examples.OWNER;
import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.customer;
import static dev.annals.command.Examples.id;
import static dev.annals.command.Examples.ownedBy;
import static dev.annals.command.Examples.person;
import static dev.annals.command.Examples.user;

import dev.annals.api.CommonRefusal;
import dev.annals.api.customer.CustomerKind;
import dev.annals.api.customer.CustomerRefusal;
import dev.annals.api.customer.CustomerRegistered;
import dev.annals.api.customer.LifecycleStage;
import dev.annals.api.customer.RegisterCustomer;
import dev.annals.api.customer.RetractCustomer;
import dev.annals.api.user.RetractUser;
import dev.annals.command.CommandSideFixture;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegisteringACustomerTest {
    private final CommandSideFixture annals = CommandSideFixture.start();

    @Test
    void a_new_customer_is_a_lead_at_version_one() {
        annals.when(person(PERSON, "amy@example.org", "+14155550101"))
                .records(new CustomerRegistered(
                        PERSON,
                        CustomerKind.PERSON,
                        "Name",
                        "amy@example.org",
                        "+14155550101",
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        LifecycleStage.LEAD,
                        null,
                        null,
                        false))
                .atVersion(1);
    }

    @Test
    void the_same_registration_again_records_nothing() {
        annals.given(person(PERSON, "amy@example.org", null));
        annals.when(person(PERSON, "amy@example.org", null)).recordsNothing().atVersion(1);
    }

    @Test
    void numbers_among_custom_fields_are_the_same_whatever_their_java_type() {
        annals.given(withCustom(Map.of("seats", 12)));
        annals.when(withCustom(Map.of("seats", 12L))).recordsNothing();
    }

    @Test
    void the_same_id_with_other_content_is_in_use() {
        annals.given(person(PERSON, "amy@example.org", null));
        annals.when(person(PERSON, "ben@example.org", null)).isRefused(CommonRefusal.ID_IN_USE);
    }

    @Test
    void the_id_of_another_kind_of_thing_is_in_use() {
        annals.given(user(OWNER));
        annals.when(person(OWNER)).isRefused(CommonRefusal.ID_IN_USE);
    }

    @Test
    void what_was_retracted_is_not_registered_again() {
        annals.given(person(PERSON), new RetractCustomer(PERSON));
        annals.when(person(PERSON)).isRefused(CommonRefusal.RETRACTED);
    }

    @Test
    void an_email_belongs_to_one_person_however_it_is_written() {
        annals.given(person(PERSON, "amy@example.org", null));
        annals.when(person(id(10), "AMY@example.org", null)).isRefusedAt("/email", CustomerRefusal.EMAIL_IN_USE);
    }

    @Test
    void a_phone_belongs_to_one_person() {
        annals.given(person(PERSON, null, "+14155550101"));
        annals.when(person(id(10), null, "+1 415 555 0101")).isRefusedAt("/phone", CustomerRefusal.PHONE_IN_USE);
    }

    @Test
    void both_are_named_when_both_are_in_use() {
        annals.given(person(PERSON, "amy@example.org", "+14155550101"));
        annals.when(person(id(10), "amy@example.org", "+14155550101"))
                .isRefusedAt("/email", CustomerRefusal.EMAIL_IN_USE)
                .isRefusedAt("/phone", CustomerRefusal.PHONE_IN_USE);
    }

    @Test
    void a_second_one_on_purpose_is_registered() {
        annals.given(person(PERSON, "amy@example.org", null));
        annals.when(customer(id(10), CustomerKind.PERSON, "amy@example.org", null, true))
                .atVersion(1);
    }

    @Test
    void an_organisation_may_have_the_email_of_a_person() {
        annals.given(person(PERSON, "amy@example.org", null));
        annals.when(customer(ORGANIZATION, CustomerKind.ORGANIZATION, "amy@example.org", null, false))
                .atVersion(1);
    }

    @Test
    void an_organisation_has_no_birthday() {
        annals.when(new RegisterCustomer(
                        ORGANIZATION,
                        CustomerKind.ORGANIZATION,
                        "Name",
                        null,
                        null,
                        null,
                        LocalDate.of(1990, 1, 1),
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        false))
                .isRefusedAt("/birthday", CustomerRefusal.BIRTHDAY_NEEDS_PERSON);
    }

    @Test
    void the_owner_must_be_a_user() {
        annals.given(person(PERSON));
        annals.when(ownedBy(NOBODY, id(10))).isRefusedAt("/ownerId", CommonRefusal.UNKNOWN_USER);
        annals.when(ownedBy(PERSON, id(10))).isRefusedAt("/ownerId", CommonRefusal.UNKNOWN_USER);
    }

    @Test
    void a_retracted_user_owns_nobody_any_more() {
        annals.given(user(OWNER), ownedBy(OWNER, PERSON), new RetractUser(OWNER));
        annals.when(ownedBy(OWNER, id(10))).isRefusedAt("/ownerId", CommonRefusal.UNKNOWN_USER);
    }

    private static RegisterCustomer withCustom(Map<String, Object> fields) {
        return new RegisterCustomer(
                PERSON,
                CustomerKind.PERSON,
                "Name",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                fields,
                false);
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
