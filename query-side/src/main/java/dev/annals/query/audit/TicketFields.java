package dev.annals.query.audit;

import dev.annals.api.ticket.TicketClosed;
import dev.annals.api.ticket.TicketEvent;
import dev.annals.api.ticket.TicketHeld;
import dev.annals.api.ticket.TicketMerged;
import dev.annals.api.ticket.TicketOpened;
import dev.annals.api.ticket.TicketReopened;
import dev.annals.api.ticket.TicketResolved;
import dev.annals.api.ticket.TicketResumed;
import dev.annals.api.ticket.TicketState;
import dev.annals.api.ticket.TicketUnmerged;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a ticket's events mean beyond what they say: the state, and what ends with the state before. */
final class TicketFields {
    private TicketFields() {}

    /** @param said the components of the event */
    static Map<String, @Nullable Object> of(TicketEvent event, Map<String, @Nullable Object> said) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(said);
        switch (event) {
            case TicketOpened _ -> state(fields, TicketState.NEW);
            case TicketHeld _ -> {
                rename(fields, "reason", "holdReason");
                rename(fields, "until", "heldUntil");
                state(fields, TicketState.ON_HOLD);
            }
            case TicketResumed _ -> {
                endHold(fields);
                state(fields, TicketState.OPEN);
            }
            case TicketResolved _ -> {
                endHold(fields);
                state(fields, TicketState.RESOLVED);
            }
            case TicketReopened _ -> {
                rename(fields, "reason", "reopenReason");
                fields.put("resolution", null);
                fields.put("resolvedAt", null);
                state(fields, TicketState.OPEN);
            }
            case TicketClosed _, TicketMerged _ -> state(fields, TicketState.CLOSED);
            case TicketUnmerged _ -> fields.put("mergedInto", null);
            default -> {}
        }
        return fields;
    }

    private static void state(Map<String, @Nullable Object> fields, TicketState state) {
        fields.put("state", state.name());
    }

    private static void endHold(Map<String, @Nullable Object> fields) {
        fields.put("holdReason", null);
        fields.put("heldUntil", null);
    }

    private static void rename(Map<String, @Nullable Object> fields, String component, String field) {
        fields.put(field, fields.remove(component));
    }
}
