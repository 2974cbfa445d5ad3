package dev.annals.verifier;

import dev.annals.ledger.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Events of customers and their deals, whose amounts change. */
final class Events {
    static final UUID CUSTOMER = id(0);
    private static final Instant BEGINNING = Instant.parse("2026-01-05T09:00:00.000250Z");
    private static final int RECORDS = 4;

    private Events() {}

    /** The records take turns; those with an even number are customers. */
    static List<StoredEvent> of(int count) {
        List<StoredEvent> events = new ArrayList<>();
        for (int position = 1; position <= count; position++) {
            events.add(changed(position));
        }
        return events;
    }

    static StoredEvent changed(long position) {
        int record = (int) ((position - 1) % RECORDS);
        Instant recordedAt = BEGINNING.plusSeconds(position);
        String occurredAt = recordedAt.minusSeconds(3_600).toString();
        return new StoredEvent(
                position,
                new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_0000L + position),
                record % 2 == 0 ? "customer" : "opportunity",
                id(record),
                1 + (position - 1) / RECORDS,
                record % 2 == 0 ? "customer.grade-changed" : "opportunity.amount-changed",
                1,
                recordedAt,
                occurredAt,
                "{\"actor\":\"li.na\",\"occurredAt\":\"" + occurredAt + "\",\"reason\":\"年度评审\"}",
                "{\"amount\":\"" + position * 1_000 + "\",\"note\":\"a \\\"quoted\\\" line\\nand 你好 👍\"}");
    }

    static StoredEvent withPayload(StoredEvent e, String payload) {
        return with(e, e.position(), e.version(), e.metadata(), payload);
    }

    static StoredEvent withMetadata(StoredEvent e, String metadata) {
        return with(e, e.position(), e.version(), metadata, e.payload());
    }

    static StoredEvent at(long position, StoredEvent e) {
        return with(e, position, e.version(), e.metadata(), e.payload());
    }

    static StoredEvent withVersion(long version, StoredEvent e) {
        return with(e, e.position(), version, e.metadata(), e.payload());
    }

    /** With whatever the metadata says of its time, as somebody would who computes the leaf anew. */
    private static StoredEvent with(StoredEvent e, long position, long version, String metadata, String payload) {
        return new StoredEvent(
                position,
                e.eventId(),
                e.aggregateType(),
                e.aggregateId(),
                version,
                e.name(),
                e.revision(),
                e.recordedAt(),
                metadata.contains("occurredAt") ? e.occurredAt() : null,
                metadata,
                payload);
    }

    private static UUID id(int record) {
        return new UUID(0x0197_0000_0000_7000L, 0x8000_0000_0000_0000L + record);
    }
}
