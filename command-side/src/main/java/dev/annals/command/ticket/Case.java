package dev.annals.command.ticket;

import dev.annals.api.DomainEvent;
import dev.annals.api.sla.InCharge;
import dev.annals.api.sla.SlaClock;
import dev.annals.api.ticket.TicketAssigned;
import dev.annals.api.ticket.TicketCategoryChanged;
import dev.annals.api.ticket.TicketChannel;
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
import dev.annals.api.ticket.TicketRetracted;
import dev.annals.api.ticket.TicketState;
import dev.annals.api.ticket.TicketUnmerged;
import dev.annals.command.aggregate.Circumstances;
import dev.annals.command.aggregate.RecentIds;
import dev.annals.command.aggregate.State;
import dev.annals.sla.ClockTrack;
import dev.annals.sla.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a ticket's rules look at. */
@SuppressWarnings("NullAway.Init") // Filled by the first event.
final class Case extends State {
    UUID id;
    UUID customerId;
    TicketChannel channel;
    Standing standing = Standing.NEW;
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

    /** The latest effective time of anything that it was told. */
    @Nullable
    Instant happenedAt;

    RecentIds replies = new RecentIds();
    Map<SlaClock, OpenClock> clocks = new TreeMap<>();
    Map<SlaClock, Integer> begun = new TreeMap<>();

    @Override
    public int revision() {
        return 3;
    }

    @Override
    public UUID dataSubject(UUID id) {
        return customerId;
    }

    UUID id() {
        return id;
    }

    TicketState state() {
        return mergedInto != null ? TicketState.CLOSED : standing.state();
    }

    boolean isUnresolved() {
        return state() != TicketState.RESOLVED && state() != TicketState.CLOSED;
    }

    /** An agent who takes a new ticket opens it. */
    TicketState stateOnceWith(@Nullable UUID agent) {
        return state() == TicketState.NEW && agent != null ? TicketState.OPEN : state();
    }

    InCharge inCharge() {
        return new InCharge(priority, category, agentId, queue);
    }

    @Nullable
    ClockTrack track(SlaClock clock) {
        OpenClock open = clocks.get(clock);
        return open == null ? null : open.track();
    }

    /** How many clocks of a kind it has had. */
    int begun(SlaClock clock) {
        return begun.getOrDefault(clock, 0);
    }

    @Override
    protected void apply(DomainEvent event, Circumstances circumstances) {
        Instant occurredAt = circumstances.occurredAt();
        if (happenedAt == null || happenedAt.isBefore(occurredAt)) {
            happenedAt = occurredAt;
        }
        if (event instanceof TicketClockEvent clockEvent) {
            on(clockEvent, occurredAt);
        } else {
            apply(event);
        }
    }

    @Override
    public void apply(DomainEvent event) {
        TicketEvent told = (TicketEvent) event;
        standing = standing.after(told);
        switch (told) {
            case TicketOpened opened -> on(opened);
            case TicketAssigned assigned -> on(assigned);
            case TicketReplied replied -> replies.add(replied.replyId());
            case TicketPriorityChanged changed -> priority = changed.priority();
            case TicketCategoryChanged changed -> category = changed.category();
            case TicketLanguageChanged changed -> language = changed.language();
            case TicketHeld held -> on(held);
            case TicketResumed _ -> endHold();
            case TicketResolved resolved -> on(resolved);
            case TicketReopened _ -> onReopened();
            case TicketMerged merged -> mergedInto = merged.mergedInto();
            case TicketUnmerged _ -> mergedInto = null;
            case TicketRetracted _ -> retracted();
            default -> {}
        }
    }

    private void on(TicketOpened event) {
        created(event);
        id = event.id();
        customerId = event.customerId();
        channel = event.channel();
        priority = event.priority();
        category = event.category();
        language = event.language();
    }

    private void on(TicketAssigned event) {
        agentId = event.agentId();
        queue = event.queue();
    }

    private void on(TicketHeld event) {
        holdReason = event.reason();
        heldUntil = event.until();
    }

    private void endHold() {
        holdReason = null;
        heldUntil = null;
    }

    private void on(TicketResolved event) {
        endHold();
        resolution = event.resolution();
        resolvedAt = event.resolvedAt();
    }

    private void onReopened() {
        resolution = null;
        resolvedAt = null;
    }

    private void on(TicketClockEvent event, Instant at) {
        SlaClock kind = event.clock();
        switch (event) {
            case TicketClockStarted started -> on(started, at);
            case TicketClockPaused paused -> track(kind, track -> track.paused(paused.pausedFor(), at));
            case TicketClockResumed _ -> track(kind, track -> track.resumed(at));
            case TicketClockTermsChanged changed -> track(kind, track -> track.under(changed.terms(), at));
            case TicketClockWarned warned -> recorded(kind, warned.share());
            case TicketClockBreached _ -> recorded(kind, BigDecimal.ONE);
            case TicketClockFulfilled _, TicketClockCancelled _ -> clocks.remove(kind);
            case TicketEscalated _ -> {}
        }
    }

    private void on(TicketClockStarted event, Instant at) {
        ClockTrack track = ClockTrack.started(event.clock(), event.number(), event.terms(), at);
        clocks.put(event.clock(), new OpenClock(event.clockId(), track, List.of()));
        begun.put(event.clock(), event.number());
    }

    private void track(SlaClock kind, UnaryOperator<ClockTrack> change) {
        clocks.computeIfPresent(kind, (clock, open) -> open.with(change.apply(open.track())));
    }

    private void recorded(SlaClock kind, BigDecimal share) {
        clocks.computeIfPresent(kind, (clock, open) -> open.recorded(share));
    }
}
