package dev.annals.journal.postgres;

import static dev.annals.journal.postgres.JournalFixture.graded;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KeepingSnapshotsTest {
    /** Stands for an aggregate. */
    @SuppressWarnings("unused")
    static final class Balance {
        private UUID id;
        private int total;

        private Balance() {}

        static Balance of(UUID id, int total) {
            Balance balance = new Balance();
            balance.id = id;
            balance.total = total;
            return balance;
        }
    }

    private static JournalFixture fixture;
    private static EventStore store;

    private final UUID id = UUID.randomUUID();

    @BeforeAll
    static void open() {
        fixture = new JournalFixture();
        store = fixture.journal.eventStore();
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @Test
    void a_life_is_read_from_its_newest_snapshot_on() {
        fixture.append(graded(id, 1, 10));
        store.storeSnapshot(snapshot(5));
        store.storeSnapshot(snapshot(8));
        store.storeSnapshot(snapshot(6));

        assertThat(store.readEvents(id.toString()).asStream())
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(7L, 8L, 9L);
        assertThat(store.readEvents(id.toString()).next().getPayload())
                .usingRecursiveComparison()
                .isEqualTo(Balance.of(id, 8));
    }

    @Test
    void a_snapshot_that_cannot_be_read_is_passed_over() {
        fixture.append(graded(id, 1, 3));
        store.storeSnapshot(snapshot(2));
        fixture.database.execute(
                "UPDATE journal.snapshot SET payload = '{\"sum\":1}' WHERE aggregate_id = '" + id + "'");

        assertThat(store.readEvents(id.toString()).asStream())
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(0L, 1L, 2L);
    }

    private DomainEventMessage<?> snapshot(int version) {
        return new GenericDomainEventMessage<>("Customer", id.toString(), version - 1, Balance.of(id, version));
    }
}
