package dev.annals.server.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.RecordedEvent;
import dev.annals.api.customer.CustomerGraded;
import dev.annals.journal.EventSelection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

/** What is told of Axon Server, on the event store that Axon keeps in memory: it counts from 0 as well. */
class ReadingAxonsStoresTest {
    private static final UUID ONE = new UUID(7, 1);
    private static final UUID OTHER = new UUID(7, 2);

    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final StoredEvents events = new StoredEvents(store, new PositionsFromOne(store));

    private void record(UUID customer, long... versions) {
        LongStream.of(versions)
                .forEach(version -> store.publish(new GenericDomainEventMessage<>(
                        "customer", customer.toString(), version - 1, new CustomerGraded(customer, "G" + version))));
    }

    private static List<Long> positions(List<RecordedEvent> events) {
        return events.stream().map(RecordedEvent::position).toList();
    }

    @Test
    void nothing_is_recorded_at_position_0() {
        assertThat(events.head()).isZero();
        assertThat(events.after(0, 10)).isEmpty();
    }

    @Test
    void the_first_event_has_position_1() {
        record(ONE, 1, 2);

        assertThat(events.head()).isEqualTo(2);
        assertThat(positions(events.after(0, 10))).containsExactly(1L, 2L);
        assertThat(positions(events.after(1, 10))).containsExactly(2L);
        assertThat(events.after(2, 10)).isEmpty();
    }

    @Test
    void an_aggregates_events_come_with_their_positions() {
        record(ONE, 1);
        record(OTHER, 1);
        record(ONE, 2, 3);

        assertThat(positions(events.ofAggregate(ONE, 0))).containsExactly(1L, 3L, 4L);
        assertThat(positions(events.ofAggregate(ONE, 2))).containsExactly(4L);
    }

    @Test
    void some_events_of_many_are_found_and_counted() {
        record(ONE, 1, 2);
        record(OTHER, 1, 2, 3);
        record(ONE, 3);

        EventSelection some = new EventSelection(1, 6, null, List.of("customer.graded"), ONE);
        assertThat(events.count(some)).isEqualTo(2);
        assertThat(positions(events.first(some, 1))).containsExactly(2L);
        assertThat(positions(events.first(some.after(2), 2))).containsExactly(6L);
        assertThat(events.count(new EventSelection(1, 4, null, null, null))).isEqualTo(3);
    }

    @Test
    void an_instant_has_the_position_recorded_until_then() {
        Instant before = Instant.now().minusSeconds(5);
        record(ONE, 1, 2);

        assertThat(events.positionAt(before)).isZero();
        assertThat(events.positionAt(events.recordedAt(2))).isEqualTo(2);
    }

    @Test
    void waiting_ends_with_the_next_event_or_the_time() throws InterruptedException {
        record(ONE, 1);

        assertThat(events.awaitBeyond(0, Duration.ofSeconds(10))).isEqualTo(1);
        assertThat(events.awaitBeyond(1, Duration.ofMillis(1))).isEqualTo(1);
    }
}
