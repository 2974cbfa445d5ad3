package dev.annals.journal.postgres;

import static dev.annals.journal.postgres.JournalFixture.event;
import static dev.annals.journal.postgres.JournalFixture.graded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.annals.api.RecordedEvent;
import dev.annals.api.customer.CustomerGraded;
import dev.annals.api.user.UserRetracted;
import dev.annals.journal.EventSelection;
import dev.annals.journal.JournalReader;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReadingTheJournalTest {
    private static JournalFixture fixture;
    private static JournalReader reader;

    @BeforeAll
    static void open() {
        fixture = new JournalFixture();
        reader = fixture.journal.reader();
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @Test
    void an_event_is_read_back_as_it_was_recorded() {
        long before = reader.head();
        UUID customer = UUID.randomUUID();
        DomainEventMessage<?> written = event(customer, 1, new CustomerGraded(customer, "A"));

        fixture.append(written);

        RecordedEvent read = reader.after(before, 10).getFirst();
        assertThat(read)
                .isEqualTo(new RecordedEvent(
                        before + 1,
                        UUID.fromString(written.getIdentifier()),
                        "customer",
                        customer,
                        1,
                        "customer.graded",
                        1,
                        read.recordedAt(),
                        Map.of("actor", "system"),
                        new CustomerGraded(customer, "A")));
        assertThat(read.recordedAt()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void a_long_life_is_read_whole_and_from_any_version_on() {
        UUID customer = UUID.randomUUID();
        fixture.append(graded(customer, 1, 2_500));

        assertThat(reader.ofAggregate(customer, 2_498))
                .extracting(RecordedEvent::version)
                .containsExactly(2_499L, 2_500L);
        assertThat(fixture.journal.eventStore().readEvents(customer.toString()).asStream())
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactlyElementsOf(
                        IntStream.range(0, 2_500).mapToObj(Long::valueOf).toList());
        assertThat(fixture.journal.eventStore().lastSequenceNumberFor(customer.toString()))
                .contains(2_499L);
    }

    @Test
    void events_of_some_names_are_found_among_all_others() {
        long before = reader.head();
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        fixture.append(event(one, 1, new CustomerGraded(one, "A")), event(other, 1, new UserRetracted(other)));
        fixture.append(event(one, 2, new CustomerGraded(one, "B")), event(one, 3, new CustomerGraded(one, "C")));
        List<String> graded = List.of("customer.graded");

        assertThat(reader.first(EventSelection.named(graded, before, before + 4), 10))
                .extracting(RecordedEvent::position)
                .containsExactly(before + 1, before + 3, before + 4);
        assertThat(reader.first(EventSelection.named(graded, before + 1, before + 3), 10))
                .extracting(RecordedEvent::position)
                .containsExactly(before + 3);
        assertThat(reader.first(EventSelection.named(graded, before, before + 4), 2))
                .extracting(RecordedEvent::position)
                .containsExactly(before + 1, before + 3);
    }

    @Test
    void nothing_happened_to_an_unknown_aggregate() {
        String unknown = UUID.randomUUID().toString();

        assertThat(fixture.journal.eventStore().readEvents(unknown).hasNext()).isFalse();
        assertThat(fixture.journal.eventStore().lastSequenceNumberFor(unknown)).isEmpty();
    }

    @Test
    void some_events_of_many_are_found_a_few_at_a_time_and_counted() {
        UUID ann = UUID.randomUUID();
        UUID bob = UUID.randomUUID();
        long before = reader.head();
        fixture.append(graded(ann, 1, 2));
        fixture.append(graded(bob, 1, 3));
        fixture.append(graded(ann, 3, 2));
        long head = reader.head();

        EventSelection all = new EventSelection(before, head, null, null, null);
        assertThat(reader.count(all)).isEqualTo(7);
        assertThat(reader.first(all, 10)).isEqualTo(reader.after(before, 10));
        EventSelection ofAnn = new EventSelection(before, head - 1, "customer", List.of("customer.graded"), ann);
        assertThat(reader.count(ofAnn)).isEqualTo(3);
        assertThat(positions(reader.first(ofAnn, 2))).containsExactly(before + 1, before + 2);
        assertThat(positions(reader.first(ofAnn.after(before + 2), 2))).containsExactly(before + 6);
        for (EventSelection none : List.of(
                new EventSelection(before, head, "ticket", null, null),
                new EventSelection(before, head, null, List.of("customer.registered"), null),
                new EventSelection(head, head, null, null, null))) {
            assertThat(reader.count(none)).isZero();
            assertThat(reader.first(none, 10)).isEmpty();
        }
    }

    private static List<Long> positions(List<RecordedEvent> events) {
        return events.stream().map(RecordedEvent::position).toList();
    }

    @Test
    void a_position_is_found_by_time_and_a_time_by_position() {
        fixture.append(graded(UUID.randomUUID(), 1, 3));
        long head = reader.head();
        Instant recordedAt = reader.recordedAt(head);

        assertThat(reader.positionAt(recordedAt)).isEqualTo(head);
        assertThat(reader.positionAt(recordedAt.minusNanos(1_000))).isLessThan(head - 2);
        assertThat(reader.positionAt(Instant.EPOCH)).isZero();
        assertThatThrownBy(() -> reader.recordedAt(head + 1)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void waiting_ends_when_something_is_recorded_beyond_or_when_time_is_up() throws InterruptedException {
        long head = reader.head();
        Thread writer = Thread.startVirtualThread(() -> fixture.append(graded(UUID.randomUUID(), 1, 1)));

        assertThat(reader.awaitBeyond(head, Duration.ofSeconds(10))).isEqualTo(head + 1);
        assertThat(reader.awaitBeyond(head + 1, Duration.ofMillis(1))).isEqualTo(head + 1);
        writer.join();
    }

    @Test
    void what_is_recorded_cannot_be_changed_or_removed() {
        fixture.append(graded(UUID.randomUUID(), 1, 1));

        for (String attempt : List.of(
                "UPDATE journal.event SET name = 'x'",
                "UPDATE journal.event SET name = 'x' WHERE position = -1",
                "DELETE FROM journal.event",
                "TRUNCATE journal.event",
                "SET session_replication_role = replica; DELETE FROM journal.event")) {
            assertThatThrownBy(() -> fixture.database.execute(attempt))
                    .cause()
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23001"));
        }
    }
}
