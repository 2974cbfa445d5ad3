package dev.annals.journal.postgres;

import static dev.annals.journal.postgres.JournalFixture.graded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.ReadAhead;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadingAheadTest {
    private final JournalFixture fixture = new JournalFixture();
    private final EventStore store = fixture.journal.eventStore();
    private final UUID ann = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void many_streams_are_as_if_each_was_read_by_itself() {
        fixture.append(graded(ann, 1, 3));
        fixture.append(graded(ben, 1, AggregateStream.WINDOW + 5));
        UUID unknown = UUID.randomUUID();
        inUnitOfWork(() -> {
            readAhead(Map.of(ann, 0L, ben, 2L, unknown, 0L));
            assertThat(versions(store.readEvents(ann.toString()).asStream().toList()))
                    .containsExactly(1L, 2L, 3L);
            assertThat(versions(store.readEvents(ben.toString(), 2).asStream().toList()))
                    .hasSize(AggregateStream.WINDOW + 3)
                    .startsWith(3L, 4L)
                    .isSorted();
            assertThat(store.readEvents(unknown.toString()).hasNext()).isFalse();
        });
    }

    @Test
    void the_first_look_sees_what_was_read_ahead_and_the_next_one_what_is_there_by_then() {
        fixture.append(graded(ann, 1, 1));
        inUnitOfWork(() -> {
            readAhead(Map.of(ann, 0L, ben, 0L));
            atTheSameTime(() -> fixture.append(graded(ann, 2, 1)));
            assertThat(versions(store.readEvents(ann.toString()).asStream().toList()))
                    .containsExactly(1L);
            assertThat(versions(store.readEvents(ann.toString()).asStream().toList()))
                    .containsExactly(1L, 2L);
        });
    }

    @Test
    void what_the_command_has_to_record_itself_follows_on_it() {
        fixture.append(graded(ann, 1, 1));
        inUnitOfWork(() -> {
            readAhead(Map.of(ann, 0L, ben, 0L));
            store.publish(graded(ann, 2, 1));
            assertThat(versions(store.readEvents(ann.toString()).asStream().toList()))
                    .containsExactly(1L, 2L);
        });
    }

    @Test
    void another_command_knows_nothing_of_it() {
        fixture.append(graded(ann, 1, 1));
        inUnitOfWork(() -> readAhead(Map.of(ann, 0L, ben, 0L)));
        fixture.append(graded(ann, 2, 1));
        inUnitOfWork(() -> assertThat(
                        versions(store.readEvents(ann.toString()).asStream().toList()))
                .containsExactly(1L, 2L));
    }

    private void readAhead(Map<UUID, Long> from) {
        ((ReadAhead) store).readAhead(from);
    }

    private static void inUnitOfWork(Runnable work) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("command"));
        unit.execute(work);
    }

    private static void atTheSameTime(Runnable work) {
        Thread other = Thread.ofPlatform().start(work);
        try {
            other.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Long> versions(List<? extends DomainEventMessage<?>> events) {
        return events.stream().map(event -> event.getSequenceNumber() + 1).toList();
    }
}
