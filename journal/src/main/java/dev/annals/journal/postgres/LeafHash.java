package dev.annals.journal.postgres;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The leaf hash of a recorded event; the package documentation describes its bytes. */
final class LeafHash {
    private static final byte LEAF = 0x00;
    private static final int FIELDS = 9;
    private static final int FIXED_BYTES =
            3 * Long.BYTES + Integer.BYTES + 2 * 16 + 2 * 32 + FIELDS * Integer.BYTES + 1;

    private LeafHash() {}

    static byte[] of(long position, Instant recordedAt, PendingEvent event) {
        byte[] name = event.event().name().getBytes(StandardCharsets.UTF_8);
        ByteBuffer leaf = ByteBuffer.allocate(FIXED_BYTES + name.length);
        leaf.put(LEAF);
        putLong(leaf, position);
        putUuid(leaf, event.eventId());
        putUuid(leaf, event.aggregateId());
        putLong(leaf, event.version());
        putBytes(leaf, name);
        leaf.putInt(Integer.BYTES).putInt(event.event().revision());
        putLong(leaf, ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt));
        putBytes(leaf, event.metadataHash());
        putBytes(leaf, event.payloadHash());
        return sha256().digest(leaf.array());
    }

    static byte[] sha256(String text) {
        return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void putLong(ByteBuffer leaf, long value) {
        leaf.putInt(Long.BYTES).putLong(value);
    }

    private static void putUuid(ByteBuffer leaf, UUID value) {
        leaf.putInt(16).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
    }

    private static void putBytes(ByteBuffer leaf, byte[] value) {
        leaf.putInt(value.length).put(value);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
