package dev.annals.command.sla;

import dev.annals.api.Refused;
import dev.annals.api.sla.EscalationAssignment;
import dev.annals.api.sla.EscalationStep;
import dev.annals.api.sla.SlaPolicyRefusal;
import dev.annals.api.sla.SlaTarget;
import dev.annals.command.lookup.References;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What an SLA policy names must be there. Lists are as they were told, for the pointers into them. */
final class PolicyGuards {
    private PolicyGuards() {}

    /** Refuses limits that no clock can reach by the hours of its calendar as they are now. */
    static void requireReachable(List<SlaTarget> targets, CalendarHistories calendars, Instant from) {
        for (int i = 0; i < targets.size(); i++) {
            SlaTarget target = targets.get(i);
            if (target.calendarId() != null) {
                String pointer = "/targets/" + i;
                CalendarHistory.Version calendar = calendar(pointer, target.calendarId(), calendars);
                if (calendar.hours().due(from, target.limit()).isEmpty()) {
                    throw Refused.at(pointer, SlaPolicyRefusal.NEVER_DUE);
                }
            }
        }
    }

    private static CalendarHistory.Version calendar(String pointer, UUID id, CalendarHistories calendars) {
        return calendars
                .find(id)
                .map(CalendarHistory::current)
                .orElseThrow(() -> Refused.at(pointer + "/calendarId", SlaPolicyRefusal.UNKNOWN_CALENDAR));
    }

    /** Refuses agents and people to be told who are not there. */
    static void requireUsers(List<EscalationStep> steps, References references) {
        for (int i = 0; i < steps.size(); i++) {
            String pointer = "/escalation/" + i;
            EscalationAssignment assign = steps.get(i).assign();
            references.requireUser(pointer + "/assign/agentId", assign == null ? null : assign.agentId());
            List<UUID> notified = steps.get(i).notified();
            for (int k = 0; k < notified.size(); k++) {
                references.requireUser(pointer + "/notify/" + k, notified.get(k));
            }
        }
    }
}
