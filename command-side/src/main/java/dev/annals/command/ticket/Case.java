package dev.annals.command.ticket;

import dev.annals.api.DomainEvent;
import dev.annals.api.ticket.TicketAssigned;
import dev.annals.api.ticket.TicketCategoryChanged;
import dev.annals.api.ticket.TicketClosed;
import dev.annals.api.ticket.TicketEvent;
import dev.annals.api.ticket.TicketHeld;
import dev.annals.api.ticket.TicketLanguageChanged;
import dev.annals.api.ticket.TicketMerged;
import dev.annals.api.ticket.TicketOpened;
import dev.annals.api.ticket.TicketPriority;
import dev.annals.api.ticket.TicketPriorityChanged;
import dev.annals.api.ticket.TicketReopened;
import dev.annals.api.ticket.TicketReplied;
import dev.annals.api.ticket.TicketResolved;
import dev.annals.api.ticket.TicketResumed;
import dev.annals.api.ticket.TicketState;
import dev.annals.api.ticket.TicketUnmerged;
import dev.annals.command.aggregate.RecentIds;
import dev.annals.command.aggregate.State;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a ticket's rules look at. */
@SuppressWarnings("NullAway.Init") // Filled by the first event.
final class Case extends State {
    UUID customerId;
    TicketState state = TicketState.NEW;
    TicketPriority priority;

    @Nullable
    String category;

    @Nullable
    String language;

    @Nullable
    UUID agentId;

    @Nullable
    String queue;

    @Nullable
    String holdReason;

    @Nullable
    Instant heldUntil;

    @Nullable
    String resolution;

    @Nullable
    Instant resolvedAt;

    @Nullable
    UUID mergedInto;

    TicketState stateBeforeMerge = TicketState.NEW;
    RecentIds replies = new RecentIds();

    @Override
    public int revision() {
        return 2;
    }

    @Override
    public void apply(DomainEvent event) {
        switch ((TicketEvent) event) {
            case TicketOpened opened -> on(opened);
            case TicketAssigned assigned -> on(assigned);
            case TicketReplied replied -> replies.add(replied.replyId());
            case TicketPriorityChanged changed -> priority = changed.priority();
            case TicketCategoryChanged changed -> category = changed.category();
            case TicketLanguageChanged changed -> language = changed.language();
            case TicketHeld held -> on(held);
            case TicketResumed _ -> onResumed();
            case TicketResolved resolved -> on(resolved);
            case TicketReopened _ -> onReopened();
            case TicketClosed _ -> state = TicketState.CLOSED;
            case TicketMerged merged -> on(merged);
            case TicketUnmerged unmerged -> on(unmerged);
        }
    }

    private void on(TicketOpened event) {
        created(event);
        customerId = event.customerId();
        priority = event.priority();
        category = event.category();
        language = event.language();
    }

    private void on(TicketAssigned event) {
        agentId = event.agentId();
        queue = event.queue();
        state = event.state();
    }

    private void on(TicketHeld event) {
        state = TicketState.ON_HOLD;
        holdReason = event.reason();
        heldUntil = event.until();
    }

    private void onResumed() {
        state = TicketState.OPEN;
        holdReason = null;
        heldUntil = null;
    }

    private void on(TicketResolved event) {
        state = TicketState.RESOLVED;
        holdReason = null;
        heldUntil = null;
        resolution = event.resolution();
        resolvedAt = event.resolvedAt();
    }

    private void onReopened() {
        state = TicketState.OPEN;
        resolution = null;
        resolvedAt = null;
    }

    private void on(TicketMerged event) {
        stateBeforeMerge = state;
        state = TicketState.CLOSED;
        mergedInto = event.mergedInto();
    }

    private void on(TicketUnmerged event) {
        state = event.state();
        mergedInto = null;
    }
}
