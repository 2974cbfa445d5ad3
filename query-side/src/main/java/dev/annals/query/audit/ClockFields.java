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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the events of a clock mean beyond what they say: its state, and its terms one by one. */
final class ClockFields {
    private ClockFields() {}

    /** @param fields the components of the event, to be completed */
    static void complete(TicketClockEvent event, Map<String, @Nullable Object> fields) {
        fields.remove("inCharge");
        if (fields.remove("terms") instanceof Map<?, ?> terms) {
            terms.forEach((name, value) -> fields.put((String) name, value));
        }
        switch (event) {
            case TicketClockStarted _ -> {
                state(fields, ClockState.RUNNING);
                fields.put("elapsed", null);
                fields.put("pausedFor", null);
            }
            case TicketClockPaused _ -> state(fields, ClockState.PAUSED);
            case TicketClockResumed _ -> {
                state(fields, ClockState.RUNNING);
                fields.put("pausedFor", null);
            }
            case TicketClockFulfilled e -> state(fields, e.inTime() ? ClockState.MET : ClockState.BREACHED);
            case TicketClockCancelled _ -> state(fields, ClockState.CANCELLED);
            case TicketClockBreached _ -> state(fields, ClockState.BREACHED);
            case TicketClockTermsChanged _, TicketClockWarned _, TicketEscalated _ -> {}
        }
    }

    private static void state(Map<String, @Nullable Object> fields, ClockState state) {
        fields.put("state", state.name());
    }
}
