package dev.annals.query.segments;

import dev.annals.api.Money;
import dev.annals.api.Patch;
import dev.annals.api.RecordedEvent;
import dev.annals.api.customer.Address;
import dev.annals.api.customer.ConsentRecorded;
import dev.annals.api.customer.ConsentRetracted;
import dev.annals.api.customer.CustomerDetailsChanged;
import dev.annals.api.customer.CustomerGraded;
import dev.annals.api.customer.CustomerRegistered;
import dev.annals.api.customer.CustomerRetracted;
import dev.annals.api.customer.CustomerTagsChanged;
import dev.annals.api.customer.InteractionRecorded;
import dev.annals.api.customer.InteractionRetracted;
import dev.annals.api.opportunity.OpportunityLost;
import dev.annals.api.opportunity.OpportunityOpened;
import dev.annals.api.opportunity.OpportunityRetracted;
import dev.annals.api.opportunity.OpportunityWon;
import dev.annals.api.ticket.TicketOpened;
import dev.annals.api.ticket.TicketResolved;
import dev.annals.api.ticket.TicketRetracted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a list of events says of each customer, in the plainest way. */
final class Told {
    /** A deal that is open, won or lost. */
    record Deal(Money amount, String state, Instant at) {}

    /** A customer. */
    static final class Person {
        final CustomerRegistered registered;
        final Instant since;
        String name;

        @Nullable
        Address address;

        @Nullable
        LocalDate birthday;

        @Nullable
        Map<String, Object> custom;

        @Nullable
        String grade;

        List<String> tags;
        final Map<String, ConsentRecorded> consents = new HashMap<>();
        final Map<UUID, Instant> talks = new HashMap<>();
        final Map<UUID, Deal> deals = new HashMap<>();
        final Map<UUID, Boolean> tickets = new HashMap<>();

        Person(CustomerRegistered e, Instant since) {
            registered = e;
            this.since = since;
            name = e.name();
            address = e.address();
            birthday = e.birthday();
            custom = e.custom();
            grade = e.grade();
            tags = new ArrayList<>(e.tags());
        }
    }

    final Map<UUID, Person> people = new TreeMap<>();
    private final Map<UUID, UUID> owners = new HashMap<>();

    static Told by(List<RecordedEvent> events) {
        Told told = new Told();
        events.forEach(told::next);
        return told;
    }

    private void next(RecordedEvent event) {
        Instant at = event.occurredAt();
        switch (event.payload()) {
            case CustomerRegistered e -> people.put(e.id(), new Person(e, at));
            case CustomerRetracted e -> people.remove(e.id());
            case CustomerDetailsChanged e -> changed(people.get(e.id()), e);
            case CustomerGraded e -> people.get(e.id()).grade = e.grade();
            case CustomerTagsChanged e -> {
                people.get(e.id()).tags.removeAll(e.removed());
                people.get(e.id()).tags.addAll(e.added());
            }
            case ConsentRecorded e -> people.get(e.id()).consents.put(e.channel() + e.purpose(), e);
            case ConsentRetracted e -> people.get(e.id()).consents.remove(e.channel() + e.purpose());
            case InteractionRecorded e -> people.get(e.id()).talks.put(e.interactionId(), at);
            case InteractionRetracted e -> people.get(e.id()).talks.remove(e.interactionId());
            case OpportunityOpened e -> deal(e.id(), e.customerId(), new Deal(e.amount(), "OPEN", at));
            case OpportunityWon e -> deal(e.id(), owners.get(e.id()), new Deal(e.amount(), "WON", at));
            case OpportunityLost e ->
                deal(
                        e.id(),
                        owners.get(e.id()),
                        new Deal(person(e.id()).deals.get(e.id()).amount(), "LOST", at));
            case OpportunityRetracted e -> person(e.id()).deals.remove(e.id());
            case TicketOpened e -> ticket(e.id(), e.customerId(), true);
            case TicketResolved e -> ticket(e.id(), owners.get(e.id()), false);
            case TicketRetracted e -> person(e.id()).tickets.remove(e.id());
            default -> {}
        }
    }

    private Person person(UUID part) {
        return people.get(owners.get(part));
    }

    private void deal(UUID id, UUID customer, Deal deal) {
        owners.put(id, customer);
        people.get(customer).deals.put(id, deal);
    }

    private void ticket(UUID id, UUID customer, boolean open) {
        owners.put(id, customer);
        people.get(customer).tickets.put(id, open);
    }

    private static void changed(Person person, CustomerDetailsChanged e) {
        person.name = Patch.apply(e.name(), person.name);
        person.address = Patch.apply(e.address(), person.address);
        person.birthday = Patch.apply(e.birthday(), person.birthday);
        person.custom = Patch.apply(e.custom(), person.custom);
    }
}
