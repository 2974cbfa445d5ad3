package dev.annals.command.lookup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.annals.api.DomainEvent;
import dev.annals.command.aggregate.EffectiveTime;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * Folds of other aggregates' events. What was folded is kept and only the events after it are read,
 * at every look, so that what other processes recorded is seen at once.
 *
 * @param <V> immutable
 */
public final class StreamCache<V> {
    private final EventStore events;
    private final Fold<V> fold;
    private final Cache<UUID, Folded<V>> cache;

    public StreamCache(EventStore events, Fold<V> fold, long maximumSize) {
        this.events = events;
        this.fold = fold;
        this.cache = Caffeine.newBuilder().maximumSize(maximumSize).build();
    }

    /** Nothing when there are no events, or none that the fold knows. */
    public Optional<V> find(UUID id) {
        Folded<V> known = cache.getIfPresent(id);
        Folded<V> now = catchUp(id, known == null ? new Folded<>(null, -1) : known);
        if (now != known && now.value != null) {
            cache.put(id, now);
        }
        return Optional.ofNullable(now.value);
    }

    /** How many events of it are folded already. */
    long known(UUID id) {
        Folded<V> known = cache.getIfPresent(id);
        return known == null ? 0 : known.sequence + 1;
    }

    private Folded<V> catchUp(UUID id, Folded<V> known) {
        DomainEventStream stream = events.readEvents(id.toString(), known.sequence + 1);
        Folded<V> folded = known;
        while (stream.hasNext()) {
            DomainEventMessage<?> message = stream.next();
            folded = new Folded<>(
                    fold.after(folded.value, (DomainEvent) message.getPayload(), EffectiveTime.of(message)),
                    message.getSequenceNumber());
        }
        return folded;
    }

    /** How an event changes a value. */
    @FunctionalInterface
    public interface Fold<V> {
        @Nullable
        V after(@Nullable V before, DomainEvent event, Instant occurredAt);
    }

    private record Folded<V>(@Nullable V value, long sequence) {}
}
