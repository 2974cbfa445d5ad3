package dev.annals.query.audit;

import static dev.annals.query.audit.AuditedEvents.DAY;
import static dev.annals.query.audit.AuditedEvents.ID;
import static dev.annals.query.audit.AuditedEvents.OTHER;
import static dev.annals.query.audit.AuditedEvents.after;
import static dev.annals.query.audit.AuditedEvents.first;

import dev.annals.api.Patch;
import dev.annals.api.sla.BusinessCalendarChanged;
import dev.annals.api.sla.BusinessCalendarDefined;
import dev.annals.api.sla.EscalationStep;
import dev.annals.api.sla.HolidayRegion;
import dev.annals.api.sla.PolicyConditions;
import dev.annals.api.sla.PublicDay;
import dev.annals.api.sla.PublicDaysUpdated;
import dev.annals.api.sla.SlaClock;
import dev.annals.api.sla.SlaPolicyChanged;
import dev.annals.api.sla.SlaPolicyDefined;
import dev.annals.api.sla.SlaTarget;
import dev.annals.api.sla.WorkingWindow;
import dev.annals.api.ticket.TicketState;
import dev.annals.query.audit.AuditedEvents.Example;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The examples about business calendars and SLA policies. */
final class AuditedSla {
    private static final BusinessCalendarDefined CALENDAR = new BusinessCalendarDefined(
            ID,
            "Desk",
            "Asia/Shanghai",
            Map.of(DayOfWeek.MONDAY, List.of(new WorkingWindow("09:00", "17:00"))),
            new HolidayRegion("CN", null),
            List.of(),
            List.of(new PublicDay(DAY, "Day", false)));
    private static final SlaPolicyDefined POLICY = new SlaPolicyDefined(
            ID,
            "Gold",
            10,
            new PolicyConditions(null, null, null, "A", null),
            List.of(new SlaTarget(SlaClock.RESOLUTION, Duration.ofHours(8), OTHER)),
            List.of(TicketState.ON_HOLD),
            List.of(new BigDecimal("0.5")),
            List.of(new EscalationStep(SlaClock.RESOLUTION, BigDecimal.ONE, null, true, List.of())),
            true);

    static final List<Example> ALL = List.of(
            first(
                    CALENDAR,
                    "name: null -> \"Desk\"",
                    "zone: null -> \"Asia/Shanghai\"",
                    "week: null -> {\"MONDAY\":[{\"from\":\"09:00\",\"to\":\"17:00\"}]}",
                    "holidays: null -> {\"country\":\"CN\"}",
                    "publicDays: null -> [{\"date\":\"2026-03-02\",\"name\":\"Day\",\"worked\":false}]"),
            after(
                    CALENDAR,
                    new BusinessCalendarChanged(
                            ID, null, Patch.set("UTC"), null, Patch.clear(), null, Patch.set(List.of())),
                    "zone: \"Asia/Shanghai\" -> \"UTC\"",
                    "holidays: {\"country\":\"CN\"} -> null",
                    "publicDays: [{\"date\":\"2026-03-02\",\"name\":\"Day\",\"worked\":false}] -> []"),
            after(
                    CALENDAR,
                    new PublicDaysUpdated(ID, List.of(new PublicDay(DAY, "Day", true))),
                    "publicDays: [{\"date\":\"2026-03-02\",\"name\":\"Day\",\"worked\":false}]"
                            + " -> [{\"date\":\"2026-03-02\",\"name\":\"Day\",\"worked\":true}]"),
            first(
                    POLICY,
                    "name: null -> \"Gold\"",
                    "order: null -> 10",
                    "when: null -> {\"grade\":\"A\"}",
                    "targets: null -> [{\"calendarId\":\"" + OTHER + "\",\"clock\":\"RESOLUTION\",\"limit\":\"PT8H\"}]",
                    "pauseOn: null -> [\"ON_HOLD\"]",
                    "warnAt: null -> [0.5]",
                    "escalation: null -> [{\"at\":1,\"clock\":\"RESOLUTION\",\"notify\":[],\"raisePriority\":true}]",
                    "active: null -> true"),
            after(
                    POLICY,
                    new SlaPolicyChanged(
                            ID,
                            Patch.set("Silver"),
                            null,
                            Patch.set(PolicyConditions.NONE),
                            null,
                            Patch.set(List.of()),
                            null,
                            null,
                            Patch.set(false)),
                    "name: \"Gold\" -> \"Silver\"",
                    "when: {\"grade\":\"A\"} -> {}",
                    "pauseOn: [\"ON_HOLD\"] -> []",
                    "active: true -> false"));

    private AuditedSla() {}
}
