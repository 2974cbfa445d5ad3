package dev.annals.ledger;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger holds of one event: everything that is stored of it, its two texts by their hashes.
 *
 * @param position from 1; its index in the tree is one less
 * @param aggregateType word of the aggregate's type
 * @param version the aggregate's own count, from 1
 * @param name stored name, as in {@code customer.registered}
 * @param recordedAt in whole microseconds
 * @param occurredAt what the metadata says of it, as text; null where it says nothing
 * @param metadata SHA-256 of the stored text in UTF-8
 * @param payload SHA-256 of the stored, sealed text in UTF-8
 */
public record EventLeaf(
        long position,
        UUID eventId,
        String aggregateType,
        UUID aggregateId,
        long version,
        String name,
        int revision,
        Instant recordedAt,
        @Nullable String occurredAt,
        Hash metadata,
        Hash payload) {
    private static final byte FORMAT = 1;
    private static final int FIELDS = 11;
    private static final int UUID_BYTES = 16;
    private static final int FIXED =
            1 + FIELDS * Integer.BYTES + 3 * Long.BYTES + Integer.BYTES + 2 * UUID_BYTES + 2 * Hash.LENGTH;

    /** The entry: {@code docs/ledger-format.md} describes each byte. */
    public byte[] encode() {
        byte[] type = Utf8.encode(aggregateType);
        byte[] nameBytes = Utf8.encode(name);
        byte[] occurred = Utf8.encode(occurredAt == null ? "" : occurredAt);
        ByteBuffer entry = ByteBuffer.allocate(FIXED + type.length + nameBytes.length + occurred.length);
        entry.put(FORMAT);
        entry.putInt(Long.BYTES).putLong(position);
        putUuid(entry, eventId);
        put(entry, type);
        putUuid(entry, aggregateId);
        entry.putInt(Long.BYTES).putLong(version);
        put(entry, nameBytes);
        entry.putInt(Integer.BYTES).putInt(revision);
        entry.putInt(Long.BYTES).putLong(micros(recordedAt));
        put(entry, occurred);
        put(entry, metadata);
        put(entry, payload);
        return entry.array();
    }

    public Hash hash() {
        return Hash.ofLeaf(encode());
    }

    private static long micros(Instant instant) {
        if (!instant.truncatedTo(ChronoUnit.MICROS).equals(instant)) {
            throw new MalformedException("a recording time is in whole microseconds");
        }
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static void putUuid(ByteBuffer entry, UUID id) {
        entry.putInt(UUID_BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static void put(ByteBuffer entry, Hash value) {
        value.putTo(entry.putInt(Hash.LENGTH));
    }

    private static void put(ByteBuffer entry, byte[] value) {
        entry.putInt(value.length).put(value);
    }
}
