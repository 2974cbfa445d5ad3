package dev.annals.command.customer;

import dev.annals.api.DomainEvent;
import dev.annals.api.Patch;
import dev.annals.api.customer.Address;
import dev.annals.api.customer.ConsentRecorded;
import dev.annals.api.customer.ConsentRetracted;
import dev.annals.api.customer.ContactAdded;
import dev.annals.api.customer.ContactDetailsChanged;
import dev.annals.api.customer.ContactRemoved;
import dev.annals.api.customer.CustomerDetailsChanged;
import dev.annals.api.customer.CustomerEvent;
import dev.annals.api.customer.CustomerGraded;
import dev.annals.api.customer.CustomerKind;
import dev.annals.api.customer.CustomerOwnerChanged;
import dev.annals.api.customer.CustomerPreferencesChanged;
import dev.annals.api.customer.CustomerRegistered;
import dev.annals.api.customer.CustomerRetracted;
import dev.annals.api.customer.CustomerTagsChanged;
import dev.annals.api.customer.InteractionRecorded;
import dev.annals.api.customer.InteractionRetracted;
import dev.annals.api.customer.LifecycleStage;
import dev.annals.api.customer.LifecycleStageMoved;
import dev.annals.command.aggregate.RecentIds;
import dev.annals.command.aggregate.State;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a customer's rules look at. */
final class CustomerState extends State {
    CustomerKind kind = CustomerKind.PERSON;
    String name = "";

    @Nullable
    String email;

    @Nullable
    String phone;

    @Nullable
    Address address;

    @Nullable
    LocalDate birthday;

    @Nullable
    String industry;

    @Nullable
    String source;

    @Nullable
    Map<String, Object> custom;

    LinkedHashSet<String> tags = new LinkedHashSet<>();

    @Nullable
    String grade;

    LifecycleStage lifecycle = LifecycleStage.LEAD;

    @Nullable
    UUID ownerId;

    @Nullable
    String language;

    @Nullable
    String zone;

    Map<UUID, Contact> contacts = new TreeMap<>();
    RecentIds removedContacts = new RecentIds();
    Map<String, Consent> consents = new TreeMap<>();
    RecentIds interactions = new RecentIds();

    @Override
    public int revision() {
        return 2;
    }

    @Override
    public UUID dataSubject(UUID id) {
        return id;
    }

    @Override
    public void apply(DomainEvent event) {
        switch ((CustomerEvent) event) {
            case CustomerRegistered registered -> on(registered);
            case CustomerDetailsChanged changed -> on(changed);
            case ContactAdded added -> on(added);
            case ContactDetailsChanged changed -> on(changed);
            case ContactRemoved removed -> on(removed);
            case InteractionRecorded interaction -> interactions.add(interaction.interactionId());
            case InteractionRetracted interaction -> interactions.remove(interaction.interactionId());
            case CustomerTagsChanged changed -> on(changed);
            case CustomerGraded graded -> grade = graded.grade();
            case LifecycleStageMoved moved -> lifecycle = moved.lifecycle();
            case CustomerOwnerChanged changed -> ownerId = changed.ownerId();
            case CustomerPreferencesChanged changed -> on(changed);
            case ConsentRecorded consent -> on(consent);
            case ConsentRetracted consent -> consents.remove(Consent.key(consent.channel(), consent.purpose()));
            case CustomerRetracted retracted -> retracted();
        }
    }

    private void on(CustomerRegistered event) {
        created(event);
        kind = event.kind();
        name = event.name();
        email = event.email();
        phone = event.phone();
        address = event.address();
        birthday = event.birthday();
        industry = event.industry();
        source = event.source();
        custom = event.custom();
        tags.addAll(event.tags());
        grade = event.grade();
        lifecycle = event.lifecycle();
        ownerId = event.ownerId();
    }

    private void on(CustomerDetailsChanged event) {
        name = Objects.requireNonNull(Patch.apply(event.name(), name));
        email = Patch.apply(event.email(), email);
        phone = Patch.apply(event.phone(), phone);
        address = Patch.apply(event.address(), address);
        birthday = Patch.apply(event.birthday(), birthday);
        industry = Patch.apply(event.industry(), industry);
        source = Patch.apply(event.source(), source);
        custom = Patch.apply(event.custom(), custom);
    }

    private void on(CustomerPreferencesChanged event) {
        language = Patch.apply(event.language(), language);
        zone = Patch.apply(event.zone(), zone);
    }

    private void on(ContactAdded event) {
        contacts.put(event.contactId(), Contact.of(event));
        removedContacts.remove(event.contactId());
    }

    private void on(ContactDetailsChanged event) {
        contacts.computeIfPresent(event.contactId(), (id, contact) -> contact.with(event));
    }

    private void on(ContactRemoved event) {
        contacts.remove(event.contactId());
        removedContacts.add(event.contactId());
    }

    private void on(ConsentRecorded event) {
        consents.put(Consent.key(event.channel(), event.purpose()), Consent.of(event));
    }

    private void on(CustomerTagsChanged event) {
        tags.addAll(event.added());
        event.removed().forEach(tags::remove);
    }
}
