package dev.annals.command.ticket;

import dev.annals.api.sla.ClockMark;
import dev.annals.api.ticket.TicketAssigned;
import dev.annals.api.ticket.TicketClockBreached;
import dev.annals.api.ticket.TicketClockCancelled;
import dev.annals.api.ticket.TicketClockEvent;
import dev.annals.api.ticket.TicketClockFulfilled;
import dev.annals.api.ticket.TicketClockPaused;
import dev.annals.api.ticket.TicketClockResumed;
import dev.annals.api.ticket.TicketClockStarted;
import dev.annals.api.ticket.TicketClockTermsChanged;
import dev.annals.api.ticket.TicketClockWarned;
import dev.annals.api.ticket.TicketEscalated;
import dev.annals.api.ticket.TicketPriorityChanged;
import dev.annals.command.CommandSideFixture;
import dev.annals.command.aggregate.EffectiveTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;

/** Tells a ticket's events as lines that can be read: {@code 21:00 FIRST_RESPONSE breached}. */
final class Chronicle {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);

    private Chronicle() {}

    static List<String> of(CommandSideFixture annals, UUID ticket) {
        return annals.events(ticket).stream().map(Chronicle::line).toList();
    }

    private static String line(DomainEventMessage<?> message) {
        String at = TIME.format(EffectiveTime.of(message)) + " ";
        return message.getPayload() instanceof TicketClockEvent clock
                ? at + clock.clock() + " " + told(clock)
                : at + told(message.getPayload());
    }

    private static String told(Object event) {
        return switch (event) {
            case TicketAssigned e -> "assigned to " + e.queue();
            case TicketPriorityChanged e -> "priority " + e.priority();
            default -> event.getClass().getSimpleName().replace("Ticket", "").toLowerCase(Locale.ROOT);
        };
    }

    private static String told(TicketClockEvent event) {
        return switch (event) {
            case TicketClockStarted e -> "started, " + e.number() + marks(e.marks());
            case TicketClockPaused e -> "paused for " + e.pausedFor() + " after " + e.elapsed();
            case TicketClockResumed e -> "resumed after " + e.elapsed() + marks(e.marks());
            case TicketClockTermsChanged e -> "now " + e.terms().target() + " after " + e.elapsed() + marks(e.marks());
            case TicketClockFulfilled e -> (e.inTime() ? "met" : "fulfilled late") + " after " + e.elapsed();
            case TicketClockCancelled e -> "cancelled after " + e.elapsed();
            case TicketClockWarned e -> "warned at " + e.share();
            case TicketClockBreached e -> "breached with " + e.inCharge().priority();
            case TicketEscalated e -> "escalated at " + e.share();
        };
    }

    private static String marks(List<ClockMark> marks) {
        return marks.stream()
                .map(mark -> ", " + mark.share() + " at " + time(mark.at()))
                .collect(Collectors.joining());
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
