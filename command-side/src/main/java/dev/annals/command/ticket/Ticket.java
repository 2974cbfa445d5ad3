package dev.annals.command.ticket;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

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
import dev.annals.api.ticket.TicketAssigned;
import dev.annals.api.ticket.TicketCategoryChanged;
import dev.annals.api.ticket.TicketClosed;
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
import dev.annals.api.ticket.TicketState;
import dev.annals.api.ticket.TicketUnmerged;
import dev.annals.api.ticket.UnmergeTicket;
import dev.annals.command.aggregate.CompanyTime;
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
import org.jspecify.annotations.Nullable;

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
    void handle(OpenTicket command, References references) {
        TicketOpened opened = opened(command);
        if (isRepeated(opened)) {
            return;
        }
        references.requireCustomer(command.customerId());
        references.requireOpportunityOf(command.customerId(), command.opportunityId());
        references.requireContactOf(command.customerId(), command.contactId());
        record(opened);
    }

    @CommandHandler
    void handle(AssignTicket command, References references) {
        requireUnresolved();
        UUID agentId = Patch.apply(command.agentId(), state().agentId);
        String queue = Patch.apply(command.queue(), state().queue);
        if (Objects.equals(agentId, state().agentId) && Objects.equals(queue, state().queue)) {
            return;
        }
        if (!Objects.equals(agentId, state().agentId)) {
            references.requireAgent(agentId);
        }
        record(new TicketAssigned(command.id(), agentId, queue, stateOnceWith(agentId)));
    }

    @CommandHandler
    void handle(ReplyToTicket command) {
        if (state().replies.contains(command.replyId())) {
            return;
        }
        requireNotClosed();
        record(new TicketReplied(
                command.id(),
                state().customerId,
                command.replyId(),
                command.text(),
                command.author(),
                command.visibility()));
    }

    @CommandHandler
    void handle(ChangeTicketPriority command) {
        requireUnresolved();
        if (command.priority() != state().priority) {
            record(new TicketPriorityChanged(command.id(), command.priority()));
        }
    }

    @CommandHandler
    void handle(ChangeTicketCategory command) {
        requireNotClosed();
        if (!Objects.equals(command.category(), state().category)) {
            record(new TicketCategoryChanged(command.id(), command.category()));
        }
    }

    @CommandHandler
    void handle(ChangeTicketLanguage command) {
        requireNotClosed();
        if (!Objects.equals(command.language(), state().language)) {
            record(new TicketLanguageChanged(command.id(), command.language()));
        }
    }

    @CommandHandler
    void handle(HoldTicket command, CompanyTime time, MetaData metaData) {
        requireUnresolved();
        if (isHeld(command)) {
            return;
        }
        if (command.until() != null && command.until().isBefore(time.effective(metaData))) {
            throw Refused.at("/until", TicketRefusal.HOLD_ENDS_BEFORE_IT_BEGINS);
        }
        record(new TicketHeld(command.id(), command.reason(), command.until()));
    }

    @CommandHandler
    void handle(ResumeTicket command) {
        requireUnresolved();
        Refused.unless(state().state == TicketState.ON_HOLD, TicketRefusal.NOT_ON_HOLD);
        record(new TicketResumed(command.id()));
    }

    @CommandHandler
    void handle(ResolveTicket command, CompanyTime time, MetaData metaData) {
        requireNotMerged();
        if (state().state == TicketState.RESOLVED && command.resolution().equals(state().resolution)) {
            return;
        }
        requireUnresolved();
        record(new TicketResolved(command.id(), state().customerId, command.resolution(), time.effective(metaData)));
    }

    @CommandHandler
    void handle(ReopenTicket command, CompanyTime time, MetaData metaData) {
        requireNotMerged();
        Instant resolvedAt = state().resolvedAt;
        if (resolvedAt == null) {
            throw Refused.because(TicketRefusal.NOT_RESOLVED);
        }
        if (time.effective(metaData).isAfter(resolvedAt.plus(TicketLimits.REOPEN_WINDOW))) {
            throw Refused.because(
                    TicketRefusal.REOPEN_WINDOW_OVER, Map.of("days", "" + TicketLimits.REOPEN_WINDOW.toDays()));
        }
        record(new TicketReopened(command.id(), command.reason()));
    }

    @CommandHandler
    void handle(CloseTicket command) {
        requireNotMerged();
        if (state().state == TicketState.CLOSED) {
            return;
        }
        Refused.unless(state().state == TicketState.RESOLVED, TicketRefusal.NOT_RESOLVED);
        record(new TicketClosed(command.id()));
    }

    @CommandHandler
    void handle(MergeTicket command, References references) {
        if (command.intoId().equals(state().mergedInto)) {
            return;
        }
        requireNotClosed();
        references.requireSurvivorOf(state().customerId, command.intoId());
        record(new TicketMerged(command.id(), command.intoId()));
    }

    @CommandHandler
    void handle(UnmergeTicket command) {
        Refused.unless(state().mergedInto != null, TicketRefusal.NOT_MERGED);
        record(new TicketUnmerged(command.id(), state().stateBeforeMerge));
    }

    private void requireUnresolved() {
        requireNotClosed();
        Refused.unless(state().state != TicketState.RESOLVED, TicketRefusal.TICKET_RESOLVED);
    }

    private void requireNotClosed() {
        requireNotMerged();
        Refused.unless(state().state != TicketState.CLOSED, TicketRefusal.TICKET_CLOSED);
    }

    private void requireNotMerged() {
        UUID survivor = state().mergedInto;
        if (survivor != null) {
            throw Refused.because(TicketRefusal.TICKET_MERGED, Map.of("survivor", survivor.toString()));
        }
    }

    private boolean isHeld(HoldTicket command) {
        return state().state == TicketState.ON_HOLD
                && command.reason().equals(state().holdReason)
                && Objects.equals(command.until(), state().heldUntil);
    }

    private TicketState stateOnceWith(@Nullable UUID agentId) {
        boolean taken = state().state == TicketState.NEW && agentId != null;
        return taken ? TicketState.OPEN : state().state;
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
