package dev.annals.command.sla;

import dev.annals.api.DomainEvent;
import dev.annals.api.sla.BusinessCalendarDefined;
import dev.annals.api.sla.BusinessCalendarEvent;
import dev.annals.api.sla.ClockTerms;
import dev.annals.api.sla.SlaPolicyEvent;
import dev.annals.sla.WorkingTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Policies and calendars as they are told, one event after the other. */
public final class ToldPolicies {
    private final Map<UUID, PolicyHistory> policies = new HashMap<>();
    private final Map<UUID, CalendarHistory> calendars = new HashMap<>();
    private PolicyBook book = new PolicyBook(List.of(), Map.of());

    /** How a calendar will begin when it is told: so it was before its beginning. */
    public void foretell(BusinessCalendarDefined event) {
        tell(event, Instant.EPOCH);
    }

    /**
     * Tells an event.
     *
     * @param at when it was true in the world
     * @return whether it is about policies or calendars at all
     */
    public boolean tell(DomainEvent event, Instant at) {
        boolean about = switch (event) {
            case SlaPolicyEvent e -> set(policies, e.id(), before -> PolicyHistory.after(before, e, at));
            case BusinessCalendarEvent e -> set(calendars, e.id(), before -> CalendarHistory.after(before, e, at));
            default -> false;
        };
        if (about) {
            book = new PolicyBook(List.copyOf(policies.values()), Map.copyOf(calendars));
        }
        return about;
    }

    private static <V> boolean set(Map<UUID, V> all, UUID id, Function<@Nullable V, @Nullable V> fold) {
        V now = fold.apply(all.get(id));
        if (now != null) {
            all.put(id, now);
        }
        return true;
    }

    public PolicyBook book() {
        return book;
    }

    /** The working time that a clock counts by. */
    public WorkingTime hours(ClockTerms terms) {
        UUID calendarId = terms.calendarId();
        Long version = terms.calendarVersion();
        return calendarId == null || version == null
                ? WorkingTime.calendarTime()
                : Optional.ofNullable(calendars.get(calendarId))
                        .flatMap(calendar -> calendar.version(version))
                        .map(CalendarHistory.Version::hours)
                        .orElseThrow(() -> new IllegalStateException("a clock counts by an unknown " + terms));
    }
}
