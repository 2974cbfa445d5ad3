package dev.annals.command.ticket;

import dev.annals.api.DomainEvent;
import dev.annals.api.sla.SlaPolicyDefined;
import dev.annals.api.sla.SlaPolicyEvent;
import dev.annals.api.ticket.TicketClockEvent;
import dev.annals.api.ticket.TicketEscalated;
import dev.annals.api.ticket.TicketEvent;
import dev.annals.command.CommandSideFixture;
import dev.annals.command.aggregate.EffectiveTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** What was recorded, told again in the order in which it was true, with the clocks kept again meanwhile. */
final class Retold {
    /** One event of a ticket, and when it was true. */
    record Line(UUID ticket, TicketEvent event, Instant at) {}

    private Retold() {}

    /** Under the rules of its time. */
    static List<Line> until(CommandSideFixture annals, Instant end, int inMemory) throws InterruptedException {
        return until(annals, end, inMemory, null);
    }

    /** @param instead the one policy that is in force from the beginning instead of those that were recorded */
    static List<Line> until(CommandSideFixture annals, Instant end, int inMemory, @Nullable SlaPolicyDefined instead)
            throws InterruptedException {
        List<Line> lines = new ArrayList<>();
        Map<String, Shelf> shelves = new HashMap<>();
        ClocksAgain clocks = new ClocksAgain(
                name -> shelves.computeIfAbsent(name, word -> new MemoryShelf()),
                true,
                (ticket, event, at) -> lines.add(new Line(ticket, event, at)),
                inMemory);
        if (instead != null) {
            clocks.tell(instead.id(), instead, Instant.EPOCH);
        }
        for (DomainEventMessage<?> message : inEffectiveOrder(annals)) {
            Instant at = EffectiveTime.of(message);
            while (clocks.goOn(at)) {}
            boolean replaced = instead != null && message.getPayload() instanceof SlaPolicyEvent;
            if (!replaced && !(message.getPayload() instanceof TicketClockEvent)) {
                clocks.tell(UUID.fromString(message.getAggregateIdentifier()), (DomainEvent) message.getPayload(), at);
            }
        }
        while (clocks.goOn(end)) {}
        return lines;
    }

    /** As it was recorded, but for what escalations recorded of themselves. */
    static List<Line> recorded(CommandSideFixture annals, UUID ticket) {
        return annals.events(ticket).stream()
                .filter(message -> !(message.getPayload() instanceof TicketEscalated))
                .map(message -> new Line(ticket, (TicketEvent) message.getPayload(), EffectiveTime.of(message)))
                .toList();
    }

    private static List<DomainEventMessage<?>> inEffectiveOrder(CommandSideFixture annals) throws InterruptedException {
        List<DomainEventMessage<?>> all = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream =
                annals.configuration().eventStore().openStream(null)) {
            while (stream.hasNextAvailable()) {
                TrackedEventMessage<?> message = stream.nextAvailable();
                all.add((DomainEventMessage<?>) message);
            }
        }
        all.sort(Comparator.comparing(EffectiveTime::of));
        return all;
    }
}
