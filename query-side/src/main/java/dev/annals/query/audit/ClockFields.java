package dev.annals.query.audit;

import dev.annals.api.sla.ClockState;
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
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the events of a clock mean beyond what they say: its state, and its terms one by one. */
final class ClockFields {
    private static final String STATE = "state";

    private ClockFields() {}

    /**
     * @param said the components of the event
     * @param known of the last clock of this kind
     */
    static Map<String, @Nullable Object> of(
            TicketClockEvent event, Map<String, @Nullable Object> said, Map<String, Object> known) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(said);
        fields.remove("inCharge");
        if (fields.remove("terms") instanceof Map<?, ?> terms) {
            tellApart(terms, fields);
        }
        switch (event) {
            case TicketClockStarted _ -> begin(fields, known);
            case TicketClockPaused _ -> state(fields, known, ClockState.PAUSED);
            case TicketClockResumed _ -> {
                state(fields, known, ClockState.RUNNING);
                fields.put("pausedFor", null);
            }
            case TicketClockFulfilled _ -> state(fields, known, ClockState.MET);
            case TicketClockCancelled _ -> state(fields, known, ClockState.CANCELLED);
            case TicketClockBreached _ -> state(fields, known, ClockState.BREACHED);
            // The chain may be another policy's than the clock's own terms.
            case TicketEscalated _ -> fields.put("escalatedBy", fields.remove("policyId"));
            case TicketClockTermsChanged _, TicketClockWarned _ -> {}
        }
        return fields;
    }

    /** Terms without a calendar say nothing of it, and take it away. */
    private static void tellApart(Map<?, ?> terms, Map<String, @Nullable Object> fields) {
        terms.forEach((name, value) -> fields.put((String) name, value));
        fields.putIfAbsent("calendarId", null);
        fields.putIfAbsent("calendarVersion", null);
    }

    /** Nothing of the clock before belongs to this one. */
    private static void begin(Map<String, @Nullable Object> fields, Map<String, Object> known) {
        fields.put(STATE, ClockState.RUNNING.name());
        known.keySet().forEach(field -> fields.putIfAbsent(field, null));
    }

    /** A breach is never taken back. */
    private static void state(Map<String, @Nullable Object> fields, Map<String, Object> known, ClockState state) {
        if (!ClockState.BREACHED.name().equals(known.get(STATE))) {
            fields.put(STATE, state.name());
        }
    }
}
