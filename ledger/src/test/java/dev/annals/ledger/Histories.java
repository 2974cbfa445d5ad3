package dev.annals.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Events of customers whose grade changes. */
final class Histories {
    private static final Instant BEGINNING = Instant.parse("2026-01-05T09:00:00.000250Z");
    private static final int CUSTOMERS = 3;

    private Histories() {}

    /** The customers take turns. */
    static List<StoredEvent> of(int count) {
        List<StoredEvent> events = new ArrayList<>();
        for (int position = 1; position <= count; position++) {
            events.add(graded(position, 1 + (position - 1) / CUSTOMERS));
        }
        return events;
    }

    static StoredEvent graded(long position, long version) {
        Instant recordedAt = BEGINNING.plusSeconds(position);
        String occurredAt = recordedAt.minusSeconds(3_600).toString();
        return new StoredEvent(
                position,
                new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_0000L + position),
                "customer",
                new UUID(0x0197_0000_0000_7000L, 0x8000_0000_0000_0000L + position % CUSTOMERS),
                version,
                "customer.grade-changed",
                1,
                recordedAt,
                occurredAt,
                "{\"actor\":\"li.na\",\"occurredAt\":\"" + occurredAt + "\",\"reason\":\"年度评审\"}",
                "{\"grade\":\"" + (char) ('A' + position % 4) + "\"}");
    }

    /** Each of them differs from the event in one field. */
    static List<StoredEvent> oneFieldChanged(StoredEvent e) {
        UUID id = new UUID(1, 2);
        Instant later = e.recordedAt().plusNanos(1_000);
        return List.of(
                with(e, e.position() + 1, e.eventId(), e.aggregateType(), e.aggregateId(), e.version()),
                with(e, e.position(), id, e.aggregateType(), e.aggregateId(), e.version()),
                with(e, e.position(), e.eventId(), "contact", e.aggregateId(), e.version()),
                with(e, e.position(), e.eventId(), e.aggregateType(), id, e.version()),
                with(e, e.position(), e.eventId(), e.aggregateType(), e.aggregateId(), e.version() + 1),
                with(e, "customer.tagged", e.revision(), e.recordedAt(), e.occurredAt(), e.metadata(), e.payload()),
                with(e, e.name(), 2, e.recordedAt(), e.occurredAt(), e.metadata(), e.payload()),
                with(e, e.name(), e.revision(), later, e.occurredAt(), e.metadata(), e.payload()),
                with(e, e.name(), e.revision(), e.recordedAt(), "2026", e.metadata(), e.payload()),
                with(e, e.name(), e.revision(), e.recordedAt(), e.occurredAt(), "{}", e.payload()),
                withPayload(e, e.payload() + " "));
    }

    static StoredEvent withPayload(StoredEvent e, String payload) {
        return with(e, e.name(), e.revision(), e.recordedAt(), e.occurredAt(), e.metadata(), payload);
    }

    static StoredEvent at(long position, StoredEvent e) {
        return with(e, position, e.eventId(), e.aggregateType(), e.aggregateId(), e.version());
    }

    private static StoredEvent with(
            StoredEvent e, long position, UUID eventId, String type, UUID aggregateId, long version) {
        return new StoredEvent(
                position,
                eventId,
                type,
                aggregateId,
                version,
                e.name(),
                e.revision(),
                e.recordedAt(),
                e.occurredAt(),
                e.metadata(),
                e.payload());
    }

    private static StoredEvent with(
            StoredEvent e,
            String name,
            int revision,
            Instant recordedAt,
            String occurredAt,
            String metadata,
            String payload) {
        return new StoredEvent(
                e.position(),
                e.eventId(),
                e.aggregateType(),
                e.aggregateId(),
                e.version(),
                name,
                revision,
                recordedAt,
                occurredAt,
                metadata,
                payload);
    }
}
