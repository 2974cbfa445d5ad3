package dev.annals.command.queue;

import dev.annals.api.Refused;
import dev.annals.api.Text;
import dev.annals.api.queue.QueueRefusal;
import dev.annals.command.aggregate.Streams;
import dev.annals.command.claim.Claims;
import dev.annals.command.claim.Holders;
import dev.annals.command.claim.UniqueValue;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** One name, one queue: tickets name their queue by it. */
final class UniqueQueue {
    static final String SCOPE = "QUEUE/NAME";

    private UniqueQueue() {}

    static void claim(Claims claims, UUID id, QueueState before, String name) {
        if (!claims.exchange(id, values(before), Set.of(value(name))).isEmpty()) {
            throw Refused.at("/name", QueueRefusal.QUEUE_NAME_IN_USE);
        }
    }

    static Holders holders(EventStore events) {
        return (id, value) -> values(Streams.fold(events, id, new QueueState())).contains(value);
    }

    private static Set<UniqueValue> values(QueueState queue) {
        return queue.exists() ? Set.of(value(queue.name)) : Set.of();
    }

    private static UniqueValue value(String name) {
        return new UniqueValue(SCOPE, Text.key(name));
    }
}
