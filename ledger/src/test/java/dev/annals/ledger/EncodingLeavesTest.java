package dev.annals.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Writes the entry by {@code docs/ledger-format.md} alone. */
class EncodingLeavesTest {
    private static final StoredEvent EVENT = Histories.graded(7, 3);

    @Test
    void an_entry_has_the_bytes_of_the_description() throws Exception {
        for (StoredEvent event : List.of(EVENT, occurred(EVENT, null))) {
            assertThat(event.leaf().encode()).isEqualTo(described(event));
            assertThat(event.leaf().hash().bytes()).isEqualTo(sha256(prefixed(described(event))));
        }
    }

    /** The example of the description; nothing may ever change it. */
    @Test
    void the_example_of_the_description_has_its_hash() {
        assertThat(EVENT.leaf().encode()).hasSize(226);
        assertThat(EVENT.leaf().hash().hex())
                .isEqualTo("73eb6b756d2de4d6de7e41f903085c4770a5aac117d7c8c8d588f9d95dbdc8f7");
    }

    @Test
    void every_field_counts() {
        Set<Hash> hashes = new HashSet<>();
        List<StoredEvent> others = Histories.oneFieldChanged(EVENT);
        others.forEach(other -> hashes.add(other.leaf().hash()));
        hashes.add(EVENT.leaf().hash());
        assertThat(others).hasSize(11);
        assertThat(hashes).hasSize(12);
    }

    @Test
    void half_a_character_and_half_a_microsecond_have_no_entry() {
        StoredEvent half = named(EVENT, "customer", "customer.\ud800");
        assertThatThrownBy(() -> half.leaf().encode()).isInstanceOf(MalformedException.class);
        StoredEvent fine = recorded(EVENT, Instant.ofEpochSecond(1, 1));
        assertThatThrownBy(() -> fine.leaf().encode()).isInstanceOf(MalformedException.class);
    }

    private static byte[] described(StoredEvent event) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream entry = new DataOutputStream(bytes);
        entry.writeByte(1);
        putLong(entry, event.position());
        putUuid(entry, event.eventId());
        put(entry, event.aggregateType().getBytes(UTF_8));
        putUuid(entry, event.aggregateId());
        putLong(entry, event.version());
        put(entry, event.name().getBytes(UTF_8));
        entry.writeInt(4);
        entry.writeInt(event.revision());
        putLong(
                entry,
                event.recordedAt().getEpochSecond() * 1_000_000
                        + event.recordedAt().getNano() / 1_000);
        String occurredAt = event.occurredAt();
        put(entry, occurredAt == null ? new byte[0] : occurredAt.getBytes(UTF_8));
        put(entry, sha256(event.metadata().getBytes(UTF_8)));
        put(entry, sha256(event.payload().getBytes(UTF_8)));
        return bytes.toByteArray();
    }

    private static void putLong(DataOutputStream entry, long value) throws IOException {
        entry.writeInt(8);
        entry.writeLong(value);
    }

    private static void putUuid(DataOutputStream entry, UUID value) throws IOException {
        entry.writeInt(16);
        entry.writeLong(value.getMostSignificantBits());
        entry.writeLong(value.getLeastSignificantBits());
    }

    private static void put(DataOutputStream entry, byte[] value) throws IOException {
        entry.writeInt(value.length);
        entry.write(value);
    }

    private static byte[] prefixed(byte[] entry) {
        byte[] prefixed = new byte[entry.length + 1];
        System.arraycopy(entry, 0, prefixed, 1, entry.length);
        return prefixed;
    }

    private static byte[] sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static StoredEvent named(StoredEvent e, String type, String name) {
        return new StoredEvent(
                e.position(),
                e.eventId(),
                type,
                e.aggregateId(),
                e.version(),
                name,
                e.revision(),
                e.recordedAt(),
                e.occurredAt(),
                e.metadata(),
                e.payload());
    }

    private static StoredEvent recorded(StoredEvent e, Instant at) {
        return new StoredEvent(
                e.position(),
                e.eventId(),
                e.aggregateType(),
                e.aggregateId(),
                e.version(),
                e.name(),
                e.revision(),
                at,
                e.occurredAt(),
                e.metadata(),
                e.payload());
    }

    private static StoredEvent occurred(StoredEvent e, @Nullable String at) {
        return new StoredEvent(
                e.position(),
                e.eventId(),
                e.aggregateType(),
                e.aggregateId(),
                e.version(),
                e.name(),
                e.revision(),
                e.recordedAt(),
                at,
                e.metadata(),
                e.payload());
    }
}
