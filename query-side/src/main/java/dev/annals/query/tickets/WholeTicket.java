package dev.annals.query.tickets;

import dev.annals.api.sla.ClockTerms;
import dev.annals.api.ticket.ConversationEntry;
import dev.annals.api.ticket.TicketView;
import dev.annals.query.slaboard.ClockRow;
import dev.annals.query.tickets.Case.Hold;
import dev.annals.query.tickets.Case.Opening;
import dev.annals.query.tickets.Case.Resolution;
import dev.annals.sla.WorkingTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** One ticket with all that belongs to it, as it was read. */
record WholeTicket(
        long version, Case ticket, List<UUID> merged, List<ClockRow> clocks, List<ConversationEntry> conversation) {

    /** @param moment at which its clocks are read */
    TicketView view(Instant moment, Function<ClockTerms, WorkingTime> hours) {
        Opening opening = ticket.opening();
        Hold hold = ticket.hold();
        Resolution resolution = ticket.resolution();
        return new TicketView(
                opening.id(),
                version,
                opening.customerId(),
                opening.subject(),
                opening.text(),
                ticket.state(),
                ticket.triage().priority(),
                opening.channel(),
                ticket.triage().category(),
                ticket.assignment().agentId(),
                ticket.assignment().queue(),
                opening.opportunityId(),
                opening.contactId(),
                ticket.triage().language(),
                hold == null ? null : hold.reason(),
                ticket.heldUntil(),
                resolution == null ? null : resolution.text(),
                ticket.resolvedAt(),
                ticket.reopenReason(),
                ticket.mergedInto(),
                opening.openedAt(),
                opening.createdAt(),
                ticket.updatedAt(),
                merged,
                clocks.stream().map(clock -> clock.at(moment, hours)).toList(),
                conversation);
    }
}
