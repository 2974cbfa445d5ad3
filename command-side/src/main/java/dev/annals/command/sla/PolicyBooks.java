package dev.annals.command.sla;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.annals.api.sla.ClockTerms;
import dev.annals.api.sla.SlaTarget;
import dev.annals.command.lookup.StreamCache;
import dev.annals.sla.WorkingTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Where tickets find the policies that apply to them. What this process changes is seen at once; what another one
 * changes, within {@link #BELIEVED}, and a ticket that was told something in between is judged by it later, since
 * every ticket that is not closed is looked at again after a change.
 */
public final class PolicyBooks {
    /** So long a look is believed: a look asks for every policy, and a ticket takes one for everything it is told. */
    public static final Duration BELIEVED = Duration.ofSeconds(1);

    private static final long REMEMBERED = 1_000;
    private static final String THE_BOOK = "book";

    private final PolicyIds ids;
    private final CalendarHistories calendars;
    private final StreamCache<PolicyHistory> policies;
    private final Cache<Hours, WorkingTime> hours =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Cache<String, PolicyBook> looked =
            Caffeine.newBuilder().expireAfterWrite(BELIEVED).build();

    /** A version never changes. */
    private record Hours(UUID calendarId, long version) {}

    public PolicyBooks(EventStore events, PolicyIds ids, CalendarHistories calendars) {
        this.ids = ids;
        this.calendars = calendars;
        this.policies = new StreamCache<>(events, PolicyHistory::after, REMEMBERED);
    }

    public PolicyBook open() {
        return looked.get(THE_BOOK, key -> look());
    }

    /** To be told after a policy or a calendar has changed. */
    public void forget() {
        looked.invalidateAll();
    }

    private PolicyBook look() {
        List<PolicyHistory> all =
                ids.all().stream().map(policies::find).flatMap(Optional::stream).toList();
        Map<UUID, CalendarHistory> used = new HashMap<>();
        all.stream()
                .flatMap(policy -> policy.versions().stream())
                .flatMap(version -> version.terms().targets().stream())
                .map(SlaTarget::calendarId)
                .filter(id -> id != null && !used.containsKey(id))
                .forEach(id -> calendars.find(id).ifPresent(calendar -> used.put(id, calendar)));
        return new PolicyBook(all, used);
    }

    /** The working time that a clock counts by. */
    public WorkingTime hours(ClockTerms terms) {
        UUID calendarId = terms.calendarId();
        Long version = terms.calendarVersion();
        return calendarId == null || version == null
                ? WorkingTime.calendarTime()
                : hours.get(new Hours(calendarId, version), this::hours);
    }

    private WorkingTime hours(Hours wanted) {
        return calendars
                .find(wanted.calendarId())
                .flatMap(calendar -> calendar.version(wanted.version()))
                .map(CalendarHistory.Version::hours)
                .orElseThrow(() -> new IllegalStateException("a clock counts by an unknown " + wanted));
    }
}
