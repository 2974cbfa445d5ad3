package dev.annals.journal.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.dao.DataAccessException;

/** Reads along from position 0, and accepts nothing but the next position each time. */
final class FollowingReader {
    private final EventStore store;
    private final List<String> seen = new ArrayList<>();

    FollowingReader(EventStore store) {
        this.store = store;
    }

    /** The ids of all events seen, in order. */
    List<String> seen() {
        return seen;
    }

    /** Reads on until the condition holds and nothing more comes; a lost database is waited for. */
    void readUntil(BooleanSupplier done) throws InterruptedException {
        while (true) {
            try (BlockingStream<TrackedEventMessage<?>> stream =
                    store.openStream(new GlobalSequenceTrackingToken(seen.size()))) {
                boolean wasDone = done.getAsBoolean();
                while (stream.hasNextAvailable(1_500, TimeUnit.MILLISECONDS)) {
                    see(stream.nextAvailable());
                    if (!wasDone && done.getAsBoolean()) {
                        return;
                    }
                }
                if (wasDone) {
                    return;
                }
            } catch (DataAccessException e) {
                // The database was killed: the next stream goes on from what was seen.
            }
        }
    }

    private void see(TrackedEventMessage<?> event) {
        assertThat(event.trackingToken().position()).hasValue(seen.size() + 1);
        seen.add(event.getIdentifier());
    }
}
