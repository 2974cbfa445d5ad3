package dev.annals.query.customer360;

import dev.annals.api.Patch;
import dev.annals.api.customer.Address;
import dev.annals.api.customer.ConsentChannel;
import dev.annals.api.customer.CustomerConsent;
import dev.annals.api.customer.CustomerContact;
import dev.annals.api.customer.CustomerDetailsChanged;
import dev.annals.api.customer.CustomerKind;
import dev.annals.api.customer.CustomerPreferencesChanged;
import dev.annals.api.customer.LifecycleStage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that is known about a customer itself. */
record CustomerState(
        CustomerKind kind,
        Profile profile,
        Standing standing,
        List<CustomerContact> contacts,
        List<CustomerConsent> consents,
        Instant registeredAt,
        Instant createdAt,
        Instant updatedAt) {

    /** Who it is. */
    record Profile(
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable Address address,
            @Nullable LocalDate birthday,
            @Nullable String industry,
            @Nullable String source,
            @Nullable Map<String, Object> custom,
            @Nullable String language,
            @Nullable String zone) {

        Profile changed(CustomerDetailsChanged event) {
            return new Profile(
                    Objects.requireNonNull(Patch.apply(event.name(), name)),
                    Patch.apply(event.email(), email),
                    Patch.apply(event.phone(), phone),
                    Patch.apply(event.address(), address),
                    Patch.apply(event.birthday(), birthday),
                    Patch.apply(event.industry(), industry),
                    Patch.apply(event.source(), source),
                    Patch.apply(event.custom(), custom),
                    language,
                    zone);
        }

        Profile changed(CustomerPreferencesChanged event) {
            return new Profile(
                    name,
                    email,
                    phone,
                    address,
                    birthday,
                    industry,
                    source,
                    custom,
                    Patch.apply(event.language(), language),
                    Patch.apply(event.zone(), zone));
        }
    }

    /** How we stand with it. */
    record Standing(
            List<String> tags,
            @Nullable String grade,
            LifecycleStage lifecycle,
            @Nullable UUID ownerId) {

        Standing tagged(List<String> added, List<String> removed) {
            List<String> after = new ArrayList<>(tags);
            after.removeAll(removed);
            added.stream().filter(tag -> !after.contains(tag)).forEach(after::add);
            return new Standing(List.copyOf(after), grade, lifecycle, ownerId);
        }

        Standing graded(@Nullable String newGrade) {
            return new Standing(tags, newGrade, lifecycle, ownerId);
        }

        Standing at(LifecycleStage stage) {
            return new Standing(tags, grade, stage, ownerId);
        }

        Standing ownedBy(@Nullable UUID owner) {
            return new Standing(tags, grade, lifecycle, owner);
        }
    }

    CustomerState with(Profile newProfile) {
        return new CustomerState(kind, newProfile, standing, contacts, consents, registeredAt, createdAt, updatedAt);
    }

    CustomerState with(Standing newStanding) {
        return new CustomerState(kind, profile, newStanding, contacts, consents, registeredAt, createdAt, updatedAt);
    }

    CustomerState toldAt(Instant recordedAt) {
        return new CustomerState(kind, profile, standing, contacts, consents, registeredAt, createdAt, recordedAt);
    }

    /** With a contact in the place of the one that has its id, or at the end. */
    CustomerState withContact(CustomerContact contact) {
        List<CustomerContact> after = new ArrayList<>(contacts);
        after.replaceAll(c -> c.id().equals(contact.id()) ? contact : c);
        if (!after.contains(contact)) {
            after.add(contact);
        }
        return withContacts(after);
    }

    CustomerState withoutContact(UUID contactId) {
        return withContacts(
                contacts.stream().filter(c -> !c.id().equals(contactId)).toList());
    }

    private CustomerState withContacts(List<CustomerContact> after) {
        return new CustomerState(
                kind, profile, standing, List.copyOf(after), consents, registeredAt, createdAt, updatedAt);
    }

    CustomerContact contact(UUID contactId) {
        return contacts.stream()
                .filter(c -> c.id().equals(contactId))
                .findFirst()
                .orElseThrow();
    }

    /** With this as the last word about its channel and purpose. */
    CustomerState withConsent(CustomerConsent consent) {
        List<CustomerConsent> after = new ArrayList<>(consents);
        after.removeIf(c -> isAbout(c, consent.channel(), consent.purpose()));
        after.add(consent);
        return withConsents(after);
    }

    CustomerState withoutConsent(ConsentChannel channel, String purpose) {
        return withConsents(
                consents.stream().filter(c -> !isAbout(c, channel, purpose)).toList());
    }

    private CustomerState withConsents(List<CustomerConsent> after) {
        return new CustomerState(
                kind, profile, standing, contacts, List.copyOf(after), registeredAt, createdAt, updatedAt);
    }

    private static boolean isAbout(CustomerConsent consent, ConsentChannel channel, String purpose) {
        return consent.channel() == channel && consent.purpose().equals(purpose);
    }
}
