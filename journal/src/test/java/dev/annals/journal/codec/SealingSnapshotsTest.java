package dev.annals.journal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.annals.api.DataSubject;
import dev.annals.api.Personal;
import dev.annals.journal.sealing.KeysInMemory;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.SerializedObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SealingSnapshotsTest {
    /** As an aggregate's state is kept. */
    record Kept(
            UUID id,
            @DataSubject @Nullable UUID subject,
            @Personal String state) {}

    private static final UUID ID = new UUID(1, 1);
    private static final UUID SUBJECT = new UUID(1, 2);

    private final KeysInMemory keys = new KeysInMemory();
    private final EventSerializer serializer =
            new EventSerializer(new EventCodec(keys, List.of()), List.of(Kept.class));

    @Test
    void the_state_is_sealed_for_whom_it_is_about_and_read_back() {
        Kept kept = new Kept(ID, SUBJECT, "{\"name\":\"Ada\"}");

        SerializedObject<byte[]> stored = serializer.serialize(kept, byte[].class);

        assertThat(new String(stored.getData(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("Ada")
                .contains(SUBJECT.toString());
        assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(kept);
    }

    @Test
    void a_state_about_nobody_is_kept_as_it_is() {
        Kept kept = new Kept(ID, null, "{\"stages\":[]}");

        SerializedObject<String> stored = serializer.serialize(kept, String.class);

        assertThat(stored.getData()).contains("stages").doesNotContain("$sealed");
        assertThat(serializer.<String, Object>deserialize(stored)).isEqualTo(kept);
    }

    @Test
    void a_snapshot_of_whom_is_erased_cannot_be_read_so_that_the_events_are() {
        SerializedObject<String> stored = serializer.serialize(new Kept(ID, SUBJECT, "{}"), String.class);
        keys.destroyAll();

        assertThatThrownBy(() -> serializer.deserialize(stored)).isInstanceOf(UnreadableEventException.class);
    }
}
