package dev.annals.server.imports.plan;

import dev.annals.api.Command;
import dev.annals.api.CommonRefusal;
import dev.annals.api.Patch;
import dev.annals.api.Refused;
import dev.annals.api.ticket.AssignTicket;
import dev.annals.api.ticket.ChangeTicketCategory;
import dev.annals.api.ticket.ChangeTicketLanguage;
import dev.annals.api.ticket.ChangeTicketPriority;
import dev.annals.api.ticket.CloseTicket;
import dev.annals.api.ticket.HoldTicket;
import dev.annals.api.ticket.ReopenTicket;
import dev.annals.api.ticket.ResolveTicket;
import dev.annals.api.ticket.ResumeTicket;
import dev.annals.api.ticket.TicketLimits;
import dev.annals.api.ticket.TicketPriority;
import dev.annals.api.ticket.TicketRefusal;
import dev.annals.api.ticket.TicketState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The intents that lead a ticket from where one row of its history has left it to what the next one says. It never
 * asks for what the ticket would refuse: what a resolved ticket does not take waits until it is reopened.
 */
final class TicketCourse {
    private static final String STATE = "state";
    private static final String RESOLVED_AT = "resolvedAt";

    private final UUID id;
    private final Instant at;
    private final Map<String, @Nullable Object> said;
    private final Map<String, @Nullable Object> reached;
    private final List<Command> intents = new ArrayList<>();

    /**
     * @param said by the row
     * @param before what the ticket is before it
     */
    TicketCourse(UUID id, Instant at, Map<String, @Nullable Object> said, Map<String, @Nullable Object> before) {
        this.id = id;
        this.at = at;
        this.said = said;
        this.reached = new HashMap<>(before);
    }

    /** What a ticket is that was opened with these values. */
    static Map<String, @Nullable Object> opened(Map<String, ? extends @Nullable Object> creation) {
        Map<String, @Nullable Object> opened = new HashMap<>();
        opened.put(STATE, TicketState.NEW);
        for (String field : List.of("priority", "category", "language")) {
            opened.put(field, creation.get(field));
        }
        return opened;
    }

    /**
     * @param saidBefore by the row before, to see what this one changes
     * @throws Refused when the row tells what no ticket does
     */
    List<Command> intents(Map<String, @Nullable Object> saidBefore) {
        TicketState wanted = wanted();
        if (isBack(wanted)) {
            reopen();
        }
        requireChangeable(wanted, saidBefore);
        if (state() == TicketState.ON_HOLD && (wanted == TicketState.NEW || wanted == TicketState.OPEN)) {
            tell(new ResumeTicket(id), TicketState.OPEN);
        }
        changeFields();
        switch (wanted) {
            case NEW, OPEN -> {}
            case ON_HOLD -> hold();
            case RESOLVED -> resolve();
            case CLOSED -> {
                resolve();
                close();
            }
        }
        return intents;
    }

    /** What the ticket is after the intents. */
    Map<String, @Nullable Object> reached() {
        return reached;
    }

    private TicketState wanted() {
        if (!said.containsKey(STATE)) {
            return state();
        }
        return (TicketState) present(STATE);
    }

    private TicketState state() {
        return (TicketState) Objects.requireNonNull(reached.get(STATE));
    }

    private boolean isBack(TicketState wanted) {
        return !state().isUnresolved() && (wanted.isUnresolved() || wanted.compareTo(state()) < 0);
    }

    private void reopen() {
        Instant resolvedAt = (Instant) Objects.requireNonNull(reached.get(RESOLVED_AT));
        if (at.isAfter(resolvedAt.plus(TicketLimits.REOPEN_WINDOW))) {
            throw Refused.because(
                    TicketRefusal.REOPEN_WINDOW_OVER, Map.of("days", "" + TicketLimits.REOPEN_WINDOW.toDays()));
        }
        tell(new ReopenTicket(id, needed("reopenReason")), TicketState.OPEN);
    }

    private void requireChangeable(TicketState wanted, Map<String, @Nullable Object> saidBefore) {
        if (state().isUnresolved()) {
            return;
        }
        boolean isClosed = state() == TicketState.CLOSED;
        List<String> fixed = isClosed
                ? List.of("agentId", "queue", "priority", "category", "language")
                : List.of("agentId", "queue", "priority");
        if (fixed.stream().anyMatch(field -> !Objects.equals(said.get(field), saidBefore.get(field)))) {
            throw Refused.because(isClosed ? TicketRefusal.TICKET_CLOSED : TicketRefusal.TICKET_RESOLVED);
        }
    }

    private void changeFields() {
        if (state() != TicketState.CLOSED && becomes("category")) {
            intents.add(new ChangeTicketCategory(id, text("category")));
        }
        if (state() != TicketState.CLOSED && becomes("language")) {
            intents.add(new ChangeTicketLanguage(id, text("language")));
        }
        if (!state().isUnresolved()) {
            return;
        }
        if (becomes("priority")) {
            intents.add(new ChangeTicketPriority(id, (TicketPriority) present("priority")));
        }
        boolean anotherAgent = becomes("agentId");
        boolean anotherQueue = becomes("queue");
        if (anotherAgent || anotherQueue) {
            assign(anotherAgent, anotherQueue);
        }
    }

    private void assign(boolean anotherAgent, boolean anotherQueue) {
        UUID agentId = (UUID) reached.get("agentId");
        Patch<UUID> agent = anotherAgent ? new Patch<>(agentId) : null;
        Patch<String> queue = anotherQueue ? new Patch<>(text("queue")) : null;
        boolean opens = state() == TicketState.NEW && agentId != null;
        tell(new AssignTicket(id, agent, queue), opens ? TicketState.OPEN : state());
    }

    private void hold() {
        boolean another = becomes("holdReason");
        if (state() != TicketState.ON_HOLD || another) {
            tell(new HoldTicket(id, needed("holdReason"), null), TicketState.ON_HOLD);
        }
    }

    private void resolve() {
        if (state().isUnresolved()) {
            tell(new ResolveTicket(id, needed("resolution")), TicketState.RESOLVED);
            reached.put(RESOLVED_AT, at);
        }
    }

    private void close() {
        if (state() == TicketState.RESOLVED) {
            tell(new CloseTicket(id), TicketState.CLOSED);
        }
    }

    private void tell(Command intent, TicketState then) {
        intents.add(intent);
        reached.put(STATE, then);
    }

    /** Whether the row gives a field another value, which it has from then on. */
    private boolean becomes(String field) {
        if (!said.containsKey(field) || Objects.equals(said.get(field), reached.get(field))) {
            return false;
        }
        reached.put(field, said.get(field));
        return true;
    }

    private String needed(String field) {
        return (String) present(field);
    }

    private Object present(String field) {
        Object value = said.get(field);
        if (value == null) {
            throw Conversions.refused(field, CommonRefusal.REQUIRED);
        }
        return value;
    }

    private @Nullable String text(String field) {
        return (String) said.get(field);
    }
}
