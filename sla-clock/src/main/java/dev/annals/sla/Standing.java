package dev.annals.sla;

import dev.annals.api.sla.ClockState;
import dev.annals.api.sla.SlaClock;
import dev.annals.api.ticket.ReplyAuthor;
import dev.annals.api.ticket.ReplyVisibility;
import dev.annals.api.ticket.TicketAssigned;
import dev.annals.api.ticket.TicketClosed;
import dev.annals.api.ticket.TicketEvent;
import dev.annals.api.ticket.TicketHeld;
import dev.annals.api.ticket.TicketMerged;
import dev.annals.api.ticket.TicketReopened;
import dev.annals.api.ticket.TicketReplied;
import dev.annals.api.ticket.TicketResolved;
import dev.annals.api.ticket.TicketResumed;
import dev.annals.api.ticket.TicketState;
import dev.annals.api.ticket.TicketUnmerged;
import org.jspecify.annotations.Nullable;

/**
 * Where a ticket stands, as far as its clocks are concerned.
 *
 * @param state while merged, the one before
 * @param merged into another ticket, so that its clocks wait for that to be undone
 * @param isAwaited whether the customer has said something after the first response that no agent has answered
 */
public record Standing(TicketState state, boolean merged, FirstResponse firstResponse, boolean isAwaited) {

    /** What became of the first public message of an agent. */
    public enum FirstResponse {
        AWAITED,
        GIVEN,
        /** The ticket was resolved without one, and there is no second beginning. */
        SPARED
    }

    /** As every ticket begins. */
    public static final Standing NEW = new Standing(TicketState.NEW, false, FirstResponse.AWAITED, false);

    /** What pauses a clock: the state where the policy says so, or the merge. */
    static final String MERGED = "MERGED";

    public Standing after(TicketEvent event) {
        return switch (event) {
            case TicketAssigned e -> in(e.state());
            case TicketHeld _ -> in(TicketState.ON_HOLD);
            case TicketResumed _, TicketReopened _ -> in(TicketState.OPEN);
            case TicketReplied e -> said(e);
            case TicketResolved _ -> resolved();
            case TicketClosed _ -> in(TicketState.CLOSED);
            case TicketMerged _ -> new Standing(state, true, firstResponse, isAwaited);
            case TicketUnmerged _ -> new Standing(state, false, firstResponse, isAwaited);
            default -> this;
        };
    }

    private Standing in(TicketState now) {
        return new Standing(now, merged, firstResponse, isAwaited);
    }

    private Standing resolved() {
        FirstResponse response = firstResponse == FirstResponse.AWAITED ? FirstResponse.SPARED : firstResponse;
        return new Standing(TicketState.RESOLVED, merged, response, false);
    }

    private Standing said(TicketReplied reply) {
        if (reply.visibility() == ReplyVisibility.INTERNAL) {
            return this;
        }
        if (reply.author() == ReplyAuthor.AGENT) {
            FirstResponse response = firstResponse == FirstResponse.AWAITED ? FirstResponse.GIVEN : firstResponse;
            return new Standing(state, merged, response, false);
        }
        return new Standing(state, merged, firstResponse, firstResponse != FirstResponse.AWAITED);
    }

    /** Whether there is something that this clock waits for. */
    boolean waitsFor(SlaClock clock) {
        return switch (clock) {
            case FIRST_RESPONSE -> firstResponse == FirstResponse.AWAITED && isUnresolved();
            case NEXT_RESPONSE -> isAwaited && state != TicketState.CLOSED;
            case RESOLUTION -> isUnresolved();
        };
    }

    /** How a clock ends that waits for nothing any more. */
    ClockState endOf(SlaClock clock) {
        boolean fulfilled = switch (clock) {
            case FIRST_RESPONSE -> firstResponse == FirstResponse.GIVEN;
            case NEXT_RESPONSE -> !isAwaited;
            case RESOLUTION -> true;
        };
        return fulfilled ? ClockState.MET : ClockState.CANCELLED;
    }

    @Nullable
    String pauses(SlaTerms terms) {
        if (merged) {
            return MERGED;
        }
        return terms.pauseOn().contains(state) ? state.name() : null;
    }

    private boolean isUnresolved() {
        return state != TicketState.RESOLVED && state != TicketState.CLOSED;
    }
}
