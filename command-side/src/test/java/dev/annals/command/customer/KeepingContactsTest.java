package dev.annals.command.customer;

import static dev.annals.command.Examples.ORGANIZATION;
import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.id;
import static dev.annals.command.Examples.organization;
import static dev.annals.command.Examples.person;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Patch;
import dev.annals.api.customer.AddContact;
import dev.annals.api.customer.ChangeContactDetails;
import dev.annals.api.customer.ContactAdded;
import dev.annals.api.customer.ContactDetailsChanged;
import dev.annals.api.customer.ContactRemoved;
import dev.annals.api.customer.CustomerLimits;
import dev.annals.api.customer.CustomerRefusal;
import dev.annals.api.customer.RemoveContact;
import dev.annals.api.customer.RetractCustomer;
import dev.annals.command.CommandSideFixture;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeepingContactsTest {
    private static final UUID CONTACT = id(20);

    private final CommandSideFixture annals = CommandSideFixture.start().given(organization(ORGANIZATION));

    @Test
    void somebody_acts_for_an_organisation() {
        annals.when(contact(CONTACT))
                .records(new ContactAdded(ORGANIZATION, CONTACT, "Cleo", "cleo@example.org", null, "Buyer"))
                .atVersion(2);
    }

    @Test
    void a_person_has_no_contacts() {
        annals.given(person(PERSON));
        annals.when(new AddContact(PERSON, CONTACT, "Cleo", null, null, null))
                .isRefused(CustomerRefusal.CONTACTS_NEED_ORGANIZATION);
    }

    @Test
    void adding_the_same_contact_again_records_nothing_even_after_a_change() {
        annals.given(contact(CONTACT), named("Cleopatra"));
        annals.when(contact(CONTACT)).recordsNothing().atVersion(3);
    }

    @Test
    void another_contact_under_the_same_id_is_refused() {
        annals.given(contact(CONTACT));
        annals.when(new AddContact(ORGANIZATION, CONTACT, "Dora", null, null, null))
                .isRefusedAt("/contactId", CommonRefusal.ID_IN_USE);
    }

    @Test
    void only_real_changes_of_a_contact_are_recorded() {
        annals.given(contact(CONTACT));
        annals.when(new ChangeContactDetails(
                        ORGANIZATION, CONTACT, Patch.set("Cleo"), Patch.clear(), null, Patch.set("Buyer")))
                .records(new ContactDetailsChanged(ORGANIZATION, CONTACT, null, Patch.clear(), null, null));
        annals.when(new ChangeContactDetails(ORGANIZATION, CONTACT, null, Patch.clear(), null, null))
                .recordsNothing();
    }

    @Test
    void an_unknown_contact_neither_changes_nor_goes() {
        annals.when(named("Cleopatra")).isRefused(CustomerRefusal.UNKNOWN_CONTACT);
        annals.when(new RemoveContact(ORGANIZATION, CONTACT)).isRefused(CustomerRefusal.UNKNOWN_CONTACT);
    }

    @Test
    void a_contact_is_removed_once_and_can_come_back() {
        annals.given(contact(CONTACT));
        annals.when(new RemoveContact(ORGANIZATION, CONTACT)).records(new ContactRemoved(ORGANIZATION, CONTACT));
        annals.when(new RemoveContact(ORGANIZATION, CONTACT)).recordsNothing();
        annals.when(contact(CONTACT)).atVersion(4);
        annals.when(new RemoveContact(ORGANIZATION, CONTACT)).atVersion(5);
    }

    @Test
    void an_organisation_has_at_most_a_thousand_contacts() {
        annals.given(IntStream.range(0, CustomerLimits.CONTACTS)
                .mapToObj(i -> contact(id(1_000 + i)))
                .toArray(AddContact[]::new));
        annals.when(contact(CONTACT)).isRefused(CustomerRefusal.TOO_MANY_ENTRIES);
    }

    @Test
    void contacts_of_a_retracted_organisation_do_not_change() {
        annals.given(contact(CONTACT), new RetractCustomer(ORGANIZATION));
        annals.when(contact(id(21))).isRefused(CommonRefusal.RETRACTED);
        annals.when(named("Cleopatra")).isRefused(CommonRefusal.RETRACTED);
        annals.when(new RemoveContact(ORGANIZATION, CONTACT)).isRefused(CommonRefusal.RETRACTED);
    }

    private static AddContact contact(UUID contactId) {
        return new AddContact(ORGANIZATION, contactId, "Cleo", "cleo@example.org", null, "Buyer");
    }

    private static ChangeContactDetails named(String name) {
        return new ChangeContactDetails(ORGANIZATION, CONTACT, Patch.set(name), null, null, null);
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
