package dev.annals.command.ticket;

import dev.annals.api.ticket.TicketEvent;
import dev.annals.api.ticket.TicketMerged;
import dev.annals.api.ticket.TicketRetracted;
import dev.annals.api.ticket.TicketUnmerged;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets are merged into which: a merge writes only to the duplicate. The first question reads all that was
 * recorded and every later one what came after, so that it is the withdrawal of tickets that pays and no merge.
 */
public final class Duplicates {
    private final EventStore events;
    private final Map<UUID, UUID> survivors = new HashMap<>();
    private @Nullable TrackingToken seen;

    public Duplicates(EventStore events) {
        this.events = events;
    }

    synchronized boolean has(UUID survivor) {
        catchUp();
        return survivors.containsValue(survivor);
    }

    private void catchUp() {
        TrackingToken head = events.createHeadToken();
        if (head == null || seen != null && seen.covers(head)) {
            return;
        }
        try (BlockingStream<TrackedEventMessage<?>> stream = events.openStream(seen)) {
            while (seen == null || !seen.covers(head)) {
                TrackedEventMessage<?> message = stream.nextAvailable();
                if (TicketEvent.class.isAssignableFrom(message.getPayloadType())) {
                    on((TicketEvent) message.getPayload());
                }
                seen = message.trackingToken();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private void on(TicketEvent event) {
        switch (event) {
            case TicketMerged merged -> survivors.put(merged.id(), merged.mergedInto());
            case TicketUnmerged unmerged -> survivors.remove(unmerged.id());
            case TicketRetracted retracted -> survivors.remove(retracted.id());
            default -> {}
        }
    }
}
