package dev.annals.command.sla;

import dev.annals.command.lookup.StreamCache;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** The business calendars, for policies and tickets that count by them. */
public final class CalendarHistories {
    private static final long REMEMBERED = 1_000;

    private final StreamCache<CalendarHistory> streams;

    public CalendarHistories(EventStore events) {
        streams = new StreamCache<>(events, CalendarHistory::after, REMEMBERED);
    }

    public Optional<CalendarHistory> find(UUID calendarId) {
        return streams.find(calendarId);
    }
}
