package dev.annals.command.ticket;

import dev.annals.api.sla.EscalationAssignment;
import dev.annals.api.sla.EscalationStep;
import dev.annals.api.ticket.TicketAssigned;
import dev.annals.api.ticket.TicketEscalated;
import dev.annals.api.ticket.TicketEvent;
import dev.annals.api.ticket.TicketPriority;
import dev.annals.api.ticket.TicketPriorityChanged;
import dev.annals.command.sla.PolicyBook.Applied;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Takes the steps of an escalation chain. A ticket that is resolved is told of, and not moved any more. */
final class Escalation {
    private final Case ticket;
    private final Predicate<UUID> users;
    private final Consumer<TicketEvent> record;

    Escalation(Case ticket, Predicate<UUID> users, Consumer<TicketEvent> record) {
        this.ticket = ticket;
        this.users = users;
        this.record = record;
    }

    void take(Applied applied, OpenClock clock, BigDecimal share) {
        for (EscalationStep step : applied.policy().escalation()) {
            if (step.clock() == clock.track().clock() && step.at().compareTo(share) == 0) {
                record.accept(new TicketEscalated(
                        ticket.id(), clock.clockId(), step.clock(), share, applied.policyId(), step.notified()));
                if (ticket.isUnresolved()) {
                    move(step);
                }
            }
        }
    }

    private void move(EscalationStep step) {
        if (step.assign() != null) {
            assign(step.assign());
        }
        if (step.raisePriority() && ticket.priority != TicketPriority.URGENT) {
            TicketPriority raised = TicketPriority.values()[ticket.priority.ordinal() + 1];
            record.accept(new TicketPriorityChanged(ticket.id(), raised));
        }
    }

    /**
     * A ticket that goes to a queue leaves its agent, so that the queue finds it one. Somebody who has left since
     * the policy was written gets nothing.
     */
    private void assign(EscalationAssignment to) {
        UUID agentId = to.queue() == null ? ticket.agentId : null;
        if (to.agentId() != null && users.test(to.agentId())) {
            agentId = to.agentId();
        }
        String queue = to.queue() == null ? ticket.queue : to.queue();
        if (!Objects.equals(agentId, ticket.agentId) || !Objects.equals(queue, ticket.queue)) {
            record.accept(new TicketAssigned(ticket.id(), agentId, queue, ticket.stateOnceWith(agentId)));
        }
    }
}
