package dev.annals.journal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.annals.api.DomainEvent;
import dev.annals.api.EventName;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReadingOlderRevisionsTest {
    private static final UUID ID = UUID.fromString("01920000-0000-7000-8000-000000000001");

    /** First it had one name; then given and family name; now the latter is called surname. */
    @EventName(value = "person.named", revision = 3)
    record PersonNamed(UUID id, String given, String surname) implements DomainEvent {}

    private static final Upcaster SPLIT = new Upcaster("person.named", 1, json -> {
        String[] words = json.remove("name").asString().split(" ", 2);
        return json.put("given", words[0]).put("family", words[1]);
    });
    private static final Upcaster RENAME = new Upcaster("person.named", 2, json -> {
        json.set("surname", json.remove("family"));
        return json;
    });

    private final EventCodec codec = codec(List.of(RENAME, SPLIT));

    @Test
    void an_old_revision_goes_through_every_later_one() {
        assertThat(codec.decode(stored(1, "{\"id\":\"%s\",\"name\":\"Ada Sample\"}")))
                .isEqualTo(new PersonNamed(ID, "Ada", "Sample"));
        assertThat(codec.decode(stored(2, "{\"id\":\"%s\",\"given\":\"Ada\",\"family\":\"Sample\"}")))
                .isEqualTo(new PersonNamed(ID, "Ada", "Sample"));
    }

    @Test
    void the_current_revision_is_read_as_it_is() {
        PersonNamed event = new PersonNamed(ID, "Ada", "Sample");

        EncodedEvent stored = codec.encode(event);

        assertThat(stored.revision()).isEqualTo(3);
        assertThat(codec.decode(stored)).isEqualTo(event);
    }

    @Test
    void a_missing_upcaster_is_an_error() {
        EventCodec gap = codec(List.of(SPLIT));

        assertThatThrownBy(() -> gap.decode(stored(1, "{\"id\":\"%s\",\"name\":\"Ada Sample\"}")))
                .isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void a_revision_from_the_future_is_an_error() {
        assertThatThrownBy(() -> codec.decode(stored(4, "{}"))).isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void an_unknown_name_is_an_error() {
        assertThatThrownBy(() -> codec.decode(new EncodedEvent("person.forgotten", 1, "{}")))
                .isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void the_error_does_not_quote_the_value() {
        assertThatThrownBy(() -> codec.decode(stored(3, "{\"id\":\"secret\",\"given\":\"Ada\",\"surname\":\"S\"}")))
                .isInstanceOf(UnreadableEventException.class)
                .hasNoCause()
                .message()
                .doesNotContain("secret");
    }

    private static EventCodec codec(List<Upcaster> upcasters) {
        return new EventCodec(List.of(PersonNamed.class), PersonalDataSeal.NONE, upcasters);
    }

    private static EncodedEvent stored(int revision, String json) {
        return new EncodedEvent("person.named", revision, json.formatted(ID));
    }
}
