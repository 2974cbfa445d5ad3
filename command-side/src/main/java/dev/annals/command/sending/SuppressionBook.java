package dev.annals.command.sending;

import dev.annals.api.DomainEvent;
import dev.annals.api.sending.SuppressionAdded;
import dev.annals.api.sending.SuppressionReleased;
import dev.annals.api.sending.Suppressions;
import dev.annals.command.lookup.Ahead;
import dev.annals.command.lookup.StreamCache;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** The addresses that nothing is sent to at this moment, asked of the journal at every look. */
public final class SuppressionBook {
    private static final long REMEMBERED = 100_000;

    private final StreamCache<Boolean> streams;

    public SuppressionBook(EventStore events) {
        streams = new StreamCache<>(events, (before, event, at) -> after(before, event), REMEMBERED);
    }

    public void readAhead(Ahead ahead, String addressHash) {
        ahead.of(streams, Suppressions.id(addressHash));
    }

    public boolean isSuppressed(String addressHash) {
        return streams.find(Suppressions.id(addressHash)).orElse(false);
    }

    private static @Nullable Boolean after(@Nullable Boolean before, DomainEvent event) {
        return switch (event) {
            case SuppressionAdded _ -> true;
            case SuppressionReleased _ -> false;
            default -> before;
        };
    }
}
