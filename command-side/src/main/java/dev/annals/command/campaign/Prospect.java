package dev.annals.command.campaign;

import dev.annals.api.DomainEvent;
import dev.annals.api.customer.ConsentChannel;
import dev.annals.api.customer.ConsentRecorded;
import dev.annals.api.customer.ConsentRetracted;
import dev.annals.api.customer.CustomerOwnerChanged;
import dev.annals.api.customer.CustomerRegistered;
import dev.annals.api.customer.CustomerRetracted;
import dev.annals.command.lookup.Ahead;
import dev.annals.command.lookup.StreamCache;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * What members need to know of their customer.
 *
 * @param version number of its events
 * @param consents the last word by channel and purpose
 */
record Prospect(long version, boolean gone, @Nullable UUID ownerId, Map<Subject, Consent> consents) {

    /** What a consent is about. */
    record Subject(ConsentChannel channel, String purpose) {}

    /**
     * A customer's last word.
     *
     * @param version of the customer that it was recorded at
     * @param validUntil last day on which a yes holds
     */
    record Consent(long version, boolean granted, @Nullable LocalDate validUntil) {}

    /** The customers as they are at this moment. */
    static final class Book {
        private static final long REMEMBERED = 100_000;

        private final StreamCache<Prospect> streams;

        Book(EventStore events) {
            streams = new StreamCache<>(events, (before, event, at) -> after(before, event), REMEMBERED);
        }

        void readAhead(Ahead ahead, UUID customerId) {
            ahead.of(streams, customerId);
        }

        Optional<Prospect> find(UUID customerId) {
            return streams.find(customerId).filter(prospect -> !prospect.gone());
        }
    }

    Optional<Consent> consent(ConsentChannel channel, String purpose) {
        return Optional.ofNullable(consents.get(new Subject(channel, purpose)));
    }

    private static @Nullable Prospect after(@Nullable Prospect before, DomainEvent event) {
        if (event instanceof CustomerRegistered registered) {
            return new Prospect(1, false, registered.ownerId(), Map.of());
        }
        return before == null ? null : before.changed(event);
    }

    private Prospect changed(DomainEvent event) {
        long now = version + 1;
        return switch (event) {
            case ConsentRecorded e ->
                with(now, new Subject(e.channel(), e.purpose()), new Consent(now, e.granted(), e.validUntil()));
            case ConsentRetracted e -> with(now, new Subject(e.channel(), e.purpose()), null);
            case CustomerOwnerChanged e -> new Prospect(now, gone, e.ownerId(), consents);
            case CustomerRetracted _ -> new Prospect(now, true, ownerId, consents);
            default -> new Prospect(now, gone, ownerId, consents);
        };
    }

    private Prospect with(long now, Subject subject, @Nullable Consent consent) {
        Map<Subject, Consent> after = new HashMap<>(consents);
        if (consent == null) {
            after.remove(subject);
        } else {
            after.put(subject, consent);
        }
        return new Prospect(now, gone, ownerId, Map.copyOf(after));
    }
}
