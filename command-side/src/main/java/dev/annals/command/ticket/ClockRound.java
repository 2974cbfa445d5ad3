package dev.annals.command.ticket;

import dev.annals.api.AggregateType;
import dev.annals.api.ticket.JudgeClocks;
import dev.annals.command.aggregate.OpenStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;

/** Has tickets look at their clocks. Thousands may be due in one second, so many are told in one append. */
public final class ClockRound {
    private final EventStore events;
    private final ClockKeeping clocks;

    public ClockRound(EventStore events, ClockKeeping clocks) {
        this.events = events;
        this.clocks = clocks;
    }

    @CommandHandler
    long handle(JudgeClocks command, MetaData metaData) {
        List<DomainEventMessage<?>> recorded = command.tickets().stream()
                .flatMap(ticket -> judge(ticket, metaData).stream())
                .toList();
        events.publish(recorded);
        return recorded.size();
    }

    private List<DomainEventMessage<?>> judge(UUID id, MetaData metaData) {
        OpenStream<Case> ticket = OpenStream.read(events, AggregateType.TICKET, id, new Case());
        if (ticket.state().exists() && !ticket.state().isRetracted()) {
            Instant at = clocks.effective(ticket.state(), metaData);
            ClockKeeper keeper =
                    clocks.keeper(ticket.state(), metaData, (fact, instant) -> ticket.record(fact, instant, metaData));
            keeper.until(at);
            keeper.settle(at);
        }
        return ticket.recorded();
    }
}
