package dev.annals.journal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.DomainEvent;
import dev.annals.api.Erased;
import dev.annals.api.EventCatalog;
import dev.annals.api.EventName;
import dev.annals.api.Json;
import dev.annals.api.Patch;
import dev.annals.api.Personal;
import dev.annals.api.customer.Address;
import dev.annals.api.customer.CustomerDetailsChanged;
import dev.annals.api.customer.CustomerRegistered;
import dev.annals.api.customer.InteractionRecorded;
import dev.annals.journal.sealing.KeysInMemory;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class ErasingPersonalValuesTest {
    private static final String GONE = Erased.TEXT;

    private final KeysInMemory keys = new KeysInMemory();
    private final EventCodec codec = new EventCodec(keys, List.of());

    static Stream<Class<? extends DomainEvent>> events() {
        return EventCatalog.byName().values().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void everything_but_the_personal_values_is_as_it_was(Class<? extends DomainEvent> type) {
        DomainEvent sample = EventSamples.all().get(type);

        DomainEvent erased = erased(sample);

        assertThat(clear(erased)).isEqualTo(clear(sample));
        if (PersonalValues.of(type).properties().isEmpty()) {
            assertThat(erased).isEqualTo(sample);
        } else {
            assertThat(erased).isNotEqualTo(sample);
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void what_an_event_cannot_do_without_has_a_value_that_says_so(Class<? extends DomainEvent> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            boolean required = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (required && component.isAnnotationPresent(Personal.class)) {
                assertThat(ErasedValues.instead(component.getGenericType()).isNull())
                        .as(component.getName())
                        .isFalse();
            }
        }
    }

    @Test
    void each_kind_of_value_is_erased_in_its_own_way() {
        CustomerRegistered registered = (CustomerRegistered) erased(sample(CustomerRegistered.class));
        InteractionRecorded interaction = (InteractionRecorded) erased(sample(InteractionRecorded.class));

        assertThat(registered.name()).isEqualTo(GONE);
        assertThat(registered.address()).isEqualTo(new Address(GONE, null, null, null, null));
        assertThat(registered.birthday()).isNull();
        assertThat(registered.custom()).isEqualTo(Map.of());
        assertThat(registered.tags()).containsExactly("vip", "north");
        assertThat(interaction.participants()).containsExactly(GONE);
    }

    @Test
    void what_was_cleared_is_still_seen_to_have_been_cleared() {
        CustomerDetailsChanged changed = (CustomerDetailsChanged) erased(sample(CustomerDetailsChanged.class));

        assertThat(changed.email()).isEqualTo(Patch.clear());
        assertThat(changed.phone()).isEqualTo(Patch.set(GONE));
        assertThat(changed.birthday()).isEqualTo(Patch.clear());
    }

    /** It was called otherwise once. */
    @EventName(value = "person.named", revision = 2)
    record PersonNamed(
            @dev.annals.api.DataSubject UUID id, @Personal String name) implements DomainEvent {}

    @Test
    void what_was_sealed_in_an_older_shape_is_opened_and_erased_in_it() {
        UUID id = new UUID(1, 1);
        Sealing sealing = new Sealing(keys);
        ObjectNode old =
                Json.mapper().createObjectNode().put("id", id.toString()).put("called", "Ada");
        String stored = sealing.seal(new PersonalValues("person.named", "id", List.of("called")), 1, old);
        Upcaster rename = new Upcaster("person.named", 1, json -> {
            json.set("name", json.remove("called"));
            return json;
        });
        EventCodec later = new EventCodec(List.of(PersonNamed.class), keys, List.of(rename));

        assertThat(later.decode(new EncodedEvent("person.named", 1, stored))).isEqualTo(new PersonNamed(id, "Ada"));
        keys.destroyAll();
        assertThat(later.decode(new EncodedEvent("person.named", 1, stored))).isEqualTo(new PersonNamed(id, GONE));
    }

    private DomainEvent erased(DomainEvent event) {
        EncodedEvent stored = codec.encode(event);
        keys.destroyAll();
        return codec.decode(stored);
    }

    private static DomainEvent sample(Class<? extends DomainEvent> type) {
        return EventSamples.all().get(type);
    }

    private static ObjectNode clear(DomainEvent event) {
        ObjectNode json = Json.mapper().valueToTree(event);
        Arrays.stream(event.getClass().getRecordComponents())
                .filter(component -> component.isAnnotationPresent(Personal.class))
                .forEach(component -> json.remove(component.getName()));
        return json;
    }
}
