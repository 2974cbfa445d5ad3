package dev.annals.journal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.annals.api.customer.Address;
import dev.annals.api.customer.CustomerGraded;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;

class SerializingForAxonTest {
    /** An aggregate as Axon keeps it in snapshots: private state, a method that looks like a property. */
    @SuppressWarnings("unused")
    private static final class Account {
        private UUID id;
        private Address address;
        private Map<String, Object> custom;
        private boolean open;

        private Account() {}

        public boolean isClosed() {
            return !open;
        }
    }

    private final EventSerializer serializer = new EventSerializer(EventCodec.plain(), List.of(Account.class));

    @Test
    void events_carry_their_stable_name_and_revision_in_either_representation() {
        CustomerGraded event = new CustomerGraded(new UUID(1, 2), "A");

        SerializedObject<String> text = serializer.serialize(event, String.class);
        SerializedObject<byte[]> bytes = serializer.serialize(event, byte[].class);

        assertThat(text.getType().getName()).isEqualTo("customer.graded");
        assertThat(text.getType().getRevision()).isEqualTo("1");
        assertThat(new String(bytes.getData(), StandardCharsets.UTF_8)).isEqualTo(text.getData());
        assertThat(serializer.<String, Object>deserialize(text)).isEqualTo(event);
        assertThat(serializer.<byte[], Object>deserialize(bytes)).isEqualTo(event);
        assertThat(serializer.classForType(text.getType())).isEqualTo(CustomerGraded.class);
    }

    @Test
    void snapshots_carry_a_simple_name_and_keep_the_whole_state() {
        Account account = new Account();
        account.id = new UUID(1, 2);
        account.address = new Address("1 Example Road", null, null, null, "GB");
        account.custom = Map.of("size", new BigDecimal("12.50"));
        account.open = true;

        SerializedObject<String> stored = serializer.serialize(account, String.class);

        assertThat(stored.getType().getName()).isEqualTo("Account");
        assertThat(stored.getData()).doesNotContain("closed");
        assertThat(serializer.<String, Object>deserialize(stored))
                .usingRecursiveComparison()
                .isEqualTo(account);
    }

    @Test
    void tracking_tokens_survive_even_while_replaying() {
        TrackingToken token = new GlobalSequenceTrackingToken(7);
        TrackingToken replay = ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(9), token);

        assertThat(roundTrip(token)).isEqualTo(token);
        assertThat(roundTrip(replay)).isEqualTo(replay);
    }

    @Test
    void metadata_survives() {
        assertThat(roundTrip(MetaData.with("actor", "system"))).isEqualTo(MetaData.with("actor", "system"));
        assertThat(roundTrip(null)).isNull();
    }

    @Test
    void an_unknown_name_is_an_error_instead_of_an_event_that_nobody_hears() {
        SerializedObject<String> unknown = new SimpleSerializedObject<>("{}", String.class, "customer.forgotten", "1");

        assertThatThrownBy(() -> serializer.deserialize(unknown)).isInstanceOf(SerializationException.class);
    }

    private Object roundTrip(Object object) {
        return serializer.deserialize(serializer.serialize(object, byte[].class));
    }
}
