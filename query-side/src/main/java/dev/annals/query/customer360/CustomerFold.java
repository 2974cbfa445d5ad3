package dev.annals.query.customer360;

import dev.annals.api.DomainEvent;
import dev.annals.api.Patch;
import dev.annals.api.RecordedEvent;
import dev.annals.api.customer.ConsentRecorded;
import dev.annals.api.customer.ConsentRetracted;
import dev.annals.api.customer.ContactAdded;
import dev.annals.api.customer.ContactDetailsChanged;
import dev.annals.api.customer.ContactRemoved;
import dev.annals.api.customer.CustomerConsent;
import dev.annals.api.customer.CustomerContact;
import dev.annals.api.customer.CustomerDetailsChanged;
import dev.annals.api.customer.CustomerEvent;
import dev.annals.api.customer.CustomerGraded;
import dev.annals.api.customer.CustomerOwnerChanged;
import dev.annals.api.customer.CustomerPreferencesChanged;
import dev.annals.api.customer.CustomerRegistered;
import dev.annals.api.customer.CustomerRetracted;
import dev.annals.api.customer.CustomerTagsChanged;
import dev.annals.api.customer.InteractionRecorded;
import dev.annals.api.customer.InteractionRetracted;
import dev.annals.api.customer.LifecycleStageMoved;
import dev.annals.query.customer360.CustomerState.Profile;
import dev.annals.query.customer360.CustomerState.Standing;
import dev.annals.query.fold.Column;
import dev.annals.query.fold.Fold;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row per customer. */
final class CustomerFold implements Fold<CustomerState> {
    @Override
    public String table() {
        return "customer";
    }

    @Override
    public Class<CustomerState> stateType() {
        return CustomerState.class;
    }

    @Override
    public List<Column<CustomerState>> columns() {
        return CustomerColumns.ALL;
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(CustomerEvent.class);
    }

    @Override
    public @Nullable CustomerState apply(@Nullable CustomerState before, RecordedEvent event) {
        CustomerEvent payload = (CustomerEvent) event.payload();
        if (payload instanceof CustomerRegistered registered) {
            return registered(registered, event);
        }
        if (payload instanceof CustomerRetracted) {
            return null;
        }
        return changed(Objects.requireNonNull(before), payload, event.occurredAt())
                .toldAt(event.recordedAt());
    }

    private static CustomerState changed(CustomerState customer, CustomerEvent payload, Instant at) {
        Standing standing = customer.standing();
        return switch (payload) {
            case CustomerDetailsChanged e -> customer.with(customer.profile().changed(e));
            case CustomerPreferencesChanged e ->
                customer.with(customer.profile().changed(e));
            case ContactAdded e ->
                customer.withContact(new CustomerContact(e.contactId(), e.name(), e.email(), e.phone(), e.role()));
            case ContactDetailsChanged e -> customer.withContact(changed(customer.contact(e.contactId()), e));
            case ContactRemoved e -> customer.withoutContact(e.contactId());
            case CustomerTagsChanged e -> customer.with(standing.tagged(e.added(), e.removed()));
            case CustomerGraded e -> customer.with(standing.graded(e.grade()));
            case LifecycleStageMoved e -> customer.with(standing.at(e.lifecycle()));
            case CustomerOwnerChanged e -> customer.with(standing.ownedBy(e.ownerId()));
            case ConsentRecorded e ->
                customer.withConsent(
                        new CustomerConsent(e.channel(), e.purpose(), e.granted(), e.source(), e.validUntil(), at));
            case ConsentRetracted e -> customer.withoutConsent(e.channel(), e.purpose());
            case InteractionRecorded _, InteractionRetracted _, CustomerRegistered _, CustomerRetracted _ -> customer;
        };
    }

    private static CustomerContact changed(CustomerContact contact, ContactDetailsChanged e) {
        return new CustomerContact(
                contact.id(),
                Objects.requireNonNull(Patch.apply(e.name(), contact.name())),
                Patch.apply(e.email(), contact.email()),
                Patch.apply(e.phone(), contact.phone()),
                Patch.apply(e.role(), contact.role()));
    }

    private static CustomerState registered(CustomerRegistered e, RecordedEvent event) {
        return new CustomerState(
                e.kind(),
                new Profile(
                        e.name(),
                        e.email(),
                        e.phone(),
                        e.address(),
                        e.birthday(),
                        e.industry(),
                        e.source(),
                        e.custom(),
                        null,
                        null),
                new Standing(e.tags(), e.grade(), e.lifecycle(), e.ownerId()),
                List.of(),
                List.of(),
                event.occurredAt(),
                event.recordedAt(),
                event.recordedAt());
    }
}
