package dev.annals.query.slaboard;

import dev.annals.api.sla.BusinessCalendarDefined;
import dev.annals.api.sla.ClockTerms;
import dev.annals.api.sla.PolicyConditions;
import dev.annals.api.sla.SlaClock;
import dev.annals.api.sla.SlaPolicyDefined;
import dev.annals.api.sla.SlaTarget;
import dev.annals.api.sla.WorkingWindow;
import dev.annals.api.ticket.TicketState;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The policies and hours that verdicts are made by. All calendars are in UTC and the same on every day. */
final class Office {
    static final UUID GOLD = new UUID(6, 1);
    static final UUID SILVER = new UUID(6, 2);
    static final UUID DAY = new UUID(4, 1);
    static final UUID EVENING = new UUID(4, 2);
    static final List<BigDecimal> HALF = List.of(new BigDecimal("0.5"));

    private Office() {}

    static BusinessCalendarDefined open(UUID calendar, String from, String to) {
        return new BusinessCalendarDefined(calendar, "Hours", "UTC", everyDay(from, to), null, List.of(), List.of());
    }

    static Map<DayOfWeek, List<WorkingWindow>> everyDay(String from, String to) {
        Map<DayOfWeek, List<WorkingWindow>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(new WorkingWindow(from, to)));
        }
        return week;
    }

    /** Sets a target for resolution alone, and pauses on hold. */
    static SlaPolicyDefined policy(UUID id, String target, @Nullable UUID calendar) {
        return policy(id, List.of(target(target, calendar)));
    }

    static SlaPolicyDefined policy(UUID id, List<SlaTarget> targets) {
        return new SlaPolicyDefined(
                id, "Policy", 1, PolicyConditions.NONE, targets, List.of(TicketState.ON_HOLD), HALF, List.of(), true);
    }

    static SlaTarget target(String limit, @Nullable UUID calendar) {
        return new SlaTarget(SlaClock.RESOLUTION, Duration.parse(limit), calendar);
    }

    /** By the day calendar at its first version. */
    static ClockTerms terms(UUID policy, long version, String target) {
        return new ClockTerms(policy, version, Duration.parse(target), DAY, 1L, HALF);
    }
}
