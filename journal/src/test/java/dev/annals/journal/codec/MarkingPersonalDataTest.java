package dev.annals.journal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.DomainEvent;
import dev.annals.api.EventCatalog;
import dev.annals.api.Personal;
import dev.annals.api.customer.ContactAdded;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class MarkingPersonalDataTest {
    private static final Set<String> TELLING = Set.of("email", "phone", "birthday", "address", "participants");

    static Stream<Class<? extends DomainEvent>> events() {
        return EventCatalog.byName().values().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void personal_values_belong_to_somebody(Class<? extends DomainEvent> type) {
        PersonalValues values = PersonalValues.of(type);

        if (!values.properties().isEmpty()) {
            assertThat(values.subject()).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void values_that_tell_who_somebody_is_are_marked(Class<? extends DomainEvent> type) {
        List<String> telling = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(TELLING::contains)
                .toList();

        assertThat(PersonalValues.of(type).properties()).containsAll(telling);
    }

    @ParameterizedTest
    @MethodSource("events")
    void no_personal_mark_hides_inside_another_type(Class<? extends DomainEvent> type) {
        assertThat(recordsWithin(type).stream()
                        .flatMap(inner -> Arrays.stream(inner.getRecordComponents()))
                        .filter(component -> component.isAnnotationPresent(Personal.class)))
                .isEmpty();
    }

    @Test
    void the_seal_is_handed_the_personal_values_of_the_subject_and_opens_them_again() {
        EventCodec codec = new EventCodec(new Reversing(), List.of());
        UUID contact = UUID.randomUUID();
        ContactAdded event = new ContactAdded(UUID.randomUUID(), contact, "Sam", "sam@example.com", null, "Buyer");

        EncodedEvent stored = codec.encode(event);

        assertThat(PersonalValues.of(ContactAdded.class))
                .isEqualTo(
                        new PersonalValues("customer.contact-added", "contactId", List.of("name", "email", "phone")));
        assertThat(stored.json())
                .contains(
                        "\"name\":\"maS\"", "\"email\":\"moc.elpmaxe@mas\"", "\"role\":\"Buyer\"", contact.toString());
        assertThat(codec.decode(stored)).isEqualTo(event);
    }

    private static List<Class<?>> recordsWithin(Class<?> type) {
        List<Class<?>> found = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            collect(component.getGenericType(), found);
        }
        return found;
    }

    private static void collect(Type type, List<Class<?>> found) {
        if (type instanceof ParameterizedType parameterized) {
            Arrays.stream(parameterized.getActualTypeArguments()).forEach(argument -> collect(argument, found));
        } else if (type instanceof Class<?> inner && inner.isRecord() && !found.contains(inner)) {
            found.add(inner);
            found.addAll(recordsWithin(inner));
        }
    }

    /** A seal that anybody can break, but that shows what it was given. */
    private static final class Reversing implements PersonalDataSeal {
        private static final Map<String, List<String>> SEALED =
                Map.of("customer.contact-added", List.of("name", "email", "phone"));

        @Override
        public void seal(PersonalValues values, ObjectNode event) {
            values.properties().forEach(property -> reverse(event, property));
        }

        @Override
        public void open(String name, ObjectNode event) {
            SEALED.getOrDefault(name, List.of()).forEach(property -> reverse(event, property));
        }

        private static void reverse(ObjectNode event, String property) {
            if (event.has(property)) {
                event.put(
                        property,
                        new StringBuilder(event.get(property).asString())
                                .reverse()
                                .toString());
            }
        }
    }
}
