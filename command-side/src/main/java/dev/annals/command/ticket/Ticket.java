package dev.annals.command.ticket;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Patch;
import dev.annals.api.Refused;
import dev.annals.api.ticket.AssignTicket;
import dev.annals.api.ticket.ChangeTicketCategory;
import dev.annals.api.ticket.ChangeTicketLanguage;
import dev.annals.api.ticket.ChangeTicketPriority;
import dev.annals.api.ticket.CloseTicket;
import dev.annals.api.ticket.HoldTicket;
import dev.annals.api.ticket.MergeTicket;
import dev.annals.api.ticket.OpenTicket;
import dev.annals.api.ticket.ReopenTicket;
import dev.annals.api.ticket.ReplyToTicket;
import dev.annals.api.ticket.ResolveTicket;
import dev.annals.api.ticket.ResumeTicket;
import dev.annals.api.ticket.RetractTicket;
import dev.annals.api.ticket.TellTicketHistory;
import dev.annals.api.ticket.TicketAssigned;
import dev.annals.api.ticket.TicketCategoryChanged;
import dev.annals.api.ticket.TicketClosed;
import dev.annals.api.ticket.TicketEvent;
import dev.annals.api.ticket.TicketHeld;
import dev.annals.api.ticket.TicketLanguageChanged;
import dev.annals.api.ticket.TicketLimits;
import dev.annals.api.ticket.TicketMerged;
import dev.annals.api.ticket.TicketOpened;
import dev.annals.api.ticket.TicketPriorityChanged;
import dev.annals.api.ticket.TicketRefusal;
import dev.annals.api.ticket.TicketReopened;
import dev.annals.api.ticket.TicketReplied;
import dev.annals.api.ticket.TicketResolved;
import dev.annals.api.ticket.TicketResumed;
import dev.annals.api.ticket.TicketRetracted;
import dev.annals.api.ticket.TicketState;
import dev.annals.api.ticket.TicketUnmerged;
import dev.annals.api.ticket.UnmergeTicket;
import dev.annals.command.aggregate.EventSourced;
import dev.annals.command.lookup.References;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * One thing that a customer wants of us. It is worked on, may wait, and is resolved; until it is closed
 * something can still be said about it, and for a while after the resolution it can be reopened. A
 * duplicate is merged into the ticket that survives and takes no further change until that is undone.
 * No reply moves a ticket to another state: whoever answers decides whether it is on hold or resolved.
 */
@AggregateRoot(type = "ticket")
final class Ticket extends EventSourced<Case> {
    Ticket() {
        super(new Case());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(OpenTicket command, References references, ClockKeeping clocks, MetaData metaData) {
        TicketOpened opened = opened(command);
        if (isRepeated(opened)) {
            return;
        }
        references.requireCustomer(command.customerId());
        references.requireOpportunityOf(command.customerId(), command.opportunityId());
        references.requireContactOf(command.customerId(), command.contactId());
        happens(opened, clocks, metaData);
    }

    @CommandHandler
    void handle(AssignTicket command, References references, ClockKeeping clocks, MetaData metaData) {
        requireUnresolved();
        UUID agentId = Patch.apply(command.agentId(), state().agentId);
        String queue = Patch.apply(command.queue(), state().queue);
        if (Objects.equals(agentId, state().agentId) && Objects.equals(queue, state().queue)) {
            return;
        }
        if (!Objects.equals(agentId, state().agentId)) {
            references.requireAgent(agentId);
        }
        happens(new TicketAssigned(command.id(), agentId, queue, state().stateOnceWith(agentId)), clocks, metaData);
    }

    @CommandHandler
    void handle(ReplyToTicket command, ClockKeeping clocks, MetaData metaData) {
        requireNotRetracted();
        if (state().replies.contains(command.replyId())) {
            return;
        }
        requireNotClosed();
        happens(
                new TicketReplied(
                        command.id(),
                        state().customerId,
                        command.replyId(),
                        command.text(),
                        command.author(),
                        command.visibility()),
                clocks,
                metaData);
    }

    @CommandHandler
    void handle(ChangeTicketPriority command, ClockKeeping clocks, MetaData metaData) {
        requireUnresolved();
        if (command.priority() != state().priority) {
            happens(new TicketPriorityChanged(command.id(), command.priority()), clocks, metaData);
        }
    }

    @CommandHandler
    void handle(ChangeTicketCategory command, ClockKeeping clocks, MetaData metaData) {
        requireNotClosed();
        if (!Objects.equals(command.category(), state().category)) {
            happens(new TicketCategoryChanged(command.id(), command.category()), clocks, metaData);
        }
    }

    @CommandHandler
    void handle(ChangeTicketLanguage command, ClockKeeping clocks, MetaData metaData) {
        requireNotClosed();
        if (!Objects.equals(command.language(), state().language)) {
            happens(new TicketLanguageChanged(command.id(), command.language()), clocks, metaData);
        }
    }

    @CommandHandler
    void handle(HoldTicket command, ClockKeeping clocks, MetaData metaData) {
        requireUnresolved();
        if (isHeld(command)) {
            return;
        }
        if (command.until() != null && command.until().isBefore(clocks.effective(state(), metaData))) {
            throw Refused.at("/until", TicketRefusal.HOLD_ENDS_BEFORE_IT_BEGINS);
        }
        happens(new TicketHeld(command.id(), state().customerId, command.reason(), command.until()), clocks, metaData);
    }

    @CommandHandler
    void handle(ResumeTicket command, ClockKeeping clocks, MetaData metaData) {
        requireUnresolved();
        Refused.unless(state().state() == TicketState.ON_HOLD, TicketRefusal.NOT_ON_HOLD);
        happens(new TicketResumed(command.id()), clocks, metaData);
    }

    @CommandHandler
    void handle(ResolveTicket command, ClockKeeping clocks, MetaData metaData) {
        requireNotMerged();
        if (state().state() == TicketState.RESOLVED && command.resolution().equals(state().resolution)) {
            return;
        }
        requireUnresolved();
        Instant at = clocks.effective(state(), metaData);
        TicketResolved resolved = new TicketResolved(command.id(), state().customerId, command.resolution(), at);
        keeper(clocks, metaData).tell(resolved, at);
    }

    @CommandHandler
    void handle(ReopenTicket command, ClockKeeping clocks, MetaData metaData) {
        requireNotMerged();
        Instant resolvedAt = state().resolvedAt;
        if (resolvedAt == null) {
            throw Refused.because(TicketRefusal.NOT_RESOLVED);
        }
        if (clocks.effective(state(), metaData).isAfter(resolvedAt.plus(TicketLimits.REOPEN_WINDOW))) {
            throw Refused.because(
                    TicketRefusal.REOPEN_WINDOW_OVER, Map.of("days", "" + TicketLimits.REOPEN_WINDOW.toDays()));
        }
        happens(new TicketReopened(command.id(), state().customerId, command.reason()), clocks, metaData);
    }

    @CommandHandler
    void handle(CloseTicket command, ClockKeeping clocks, MetaData metaData) {
        requireNotMerged();
        if (state().state() == TicketState.CLOSED) {
            return;
        }
        Refused.unless(state().state() == TicketState.RESOLVED, TicketRefusal.NOT_RESOLVED);
        happens(new TicketClosed(command.id()), clocks, metaData);
    }

    @CommandHandler
    void handle(MergeTicket command, References references, ClockKeeping clocks, MetaData metaData) {
        requireNotRetracted();
        if (command.intoId().equals(state().mergedInto)) {
            return;
        }
        requireNotClosed();
        references.requireSurvivorOf(state().customerId, command.intoId());
        happens(new TicketMerged(command.id(), command.intoId()), clocks, metaData);
    }

    @CommandHandler
    void handle(UnmergeTicket command, ClockKeeping clocks, MetaData metaData) {
        requireNotRetracted();
        Refused.unless(state().mergedInto != null, TicketRefusal.NOT_MERGED);
        happens(new TicketUnmerged(command.id(), state().standing.state()), clocks, metaData);
    }

    @CommandHandler
    void handle(RetractTicket command, Duplicates duplicates) {
        if (!state().isRetracted()) {
            Refused.unless(!duplicates.has(command.id()), TicketRefusal.HAS_DUPLICATES);
            record(new TicketRetracted(command.id()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TellTicketHistory history, References references, ClockKeeping clocks, MetaData metaData) {
        boolean begins = history.parts().getFirst().command() instanceof OpenTicket;
        Refused.unless(begins || state().exists(), CommonRefusal.NOT_FOUND);
        history.parts().forEach(part -> Telling.of(part, metaData).to(this, references, clocks));
    }

    private void happens(TicketEvent fact, ClockKeeping clocks, MetaData metaData) {
        keeper(clocks, metaData).tell(fact, clocks.effective(state(), metaData));
    }

    private ClockKeeper keeper(ClockKeeping clocks, MetaData metaData) {
        return clocks.keeper(state(), metaData, (fact, at) -> record(fact, at, metaData));
    }

    private void requireUnresolved() {
        requireNotClosed();
        Refused.unless(state().state() != TicketState.RESOLVED, TicketRefusal.TICKET_RESOLVED);
    }

    private void requireNotClosed() {
        requireNotMerged();
        Refused.unless(state().state() != TicketState.CLOSED, TicketRefusal.TICKET_CLOSED);
    }

    private void requireNotMerged() {
        requireNotRetracted();
        UUID survivor = state().mergedInto;
        if (survivor != null) {
            throw Refused.because(TicketRefusal.TICKET_MERGED, Map.of("survivor", survivor.toString()));
        }
    }

    private boolean isHeld(HoldTicket command) {
        return state().state() == TicketState.ON_HOLD
                && command.reason().equals(state().holdReason)
                && Objects.equals(command.until(), state().heldUntil);
    }

    private static TicketOpened opened(OpenTicket command) {
        return new TicketOpened(
                command.id(),
                command.customerId(),
                command.subject(),
                command.text(),
                command.priority(),
                command.channel(),
                command.category(),
                command.opportunityId(),
                command.contactId(),
                command.language());
    }
}
