package dev.annals.query.testing;

import dev.annals.api.DomainEvent;
import dev.annals.api.EventCatalog;
import dev.annals.api.EventName;
import dev.annals.api.MetaKeys;
import dev.annals.api.RecordedEvent;
import dev.annals.journal.JournalReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A journal that tests write by hand; each event comes a second after the one before. */
public final class MemoryJournal implements JournalReader {
    public static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final List<RecordedEvent> events = new ArrayList<>();
    private Duration quiet = Duration.ZERO;

    public synchronized RecordedEvent record(DomainEvent payload) {
        return record(payload, Map.of());
    }

    public synchronized RecordedEvent record(DomainEvent payload, Map<String, String> metadata) {
        long position = events.size() + 1L;
        EventName name = EventCatalog.nameOf(payload.getClass());
        long version = ofAggregate(payload.id(), 0).size() + 1L;
        Map<String, String> all = new HashMap<>(Map.of(MetaKeys.ACTOR, "tester"));
        all.putAll(metadata);
        RecordedEvent event = new RecordedEvent(
                position,
                new UUID(7, position),
                name.value().substring(0, name.value().indexOf('.')),
                payload.id(),
                version,
                name.value(),
                name.revision(),
                START.plus(quiet).plusSeconds(position),
                all,
                payload);
        events.add(event);
        notifyAll();
        return event;
    }

    /** Nothing is recorded for a while. */
    public synchronized void pass(Duration time) {
        quiet = quiet.plus(time);
    }

    synchronized void clear() {
        events.clear();
        quiet = Duration.ZERO;
    }

    @Override
    public synchronized long head() {
        return events.size();
    }

    @Override
    public synchronized List<RecordedEvent> after(long position, int limit) {
        int from = (int) Math.min(position, events.size());
        return List.copyOf(events.subList(from, Math.min(events.size(), from + limit)));
    }

    @Override
    public synchronized List<RecordedEvent> ofAggregate(UUID aggregateId, long afterVersion) {
        return events.stream()
                .filter(e -> e.aggregateId().equals(aggregateId) && e.version() > afterVersion)
                .toList();
    }

    @Override
    public synchronized long positionAt(Instant instant) {
        return events.stream().filter(e -> !e.recordedAt().isAfter(instant)).count();
    }

    @Override
    public synchronized Instant recordedAt(long position) {
        return events.get((int) position - 1).recordedAt();
    }

    @Override
    public synchronized long awaitBeyond(long position, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        long left = atMost.toMillis();
        while (events.size() <= position && left > 0) {
            wait(left);
            left = (deadline - System.nanoTime()) / 1_000_000;
        }
        return events.size();
    }
}
