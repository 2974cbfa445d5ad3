package dev.annals.journal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.DomainEvent;
import dev.annals.api.EventCatalog;
import dev.annals.api.Personal;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkingPersonalDataTest {
    private static final Set<String> TELLING = Set.of("email", "phone", "birthday", "address", "participants");

    /** Words that many share, and names of things: docs/sealing.md has the reasons. */
    private static final Set<String> SHARED = Set.of(
            "added",
            "removed",
            "tags",
            "category",
            "competitor",
            "competitors",
            "products",
            "grade",
            "industry",
            "issuer",
            "source");

    private static final Set<String> TERMS = Set.of(
            "language",
            "languages",
            "zone",
            "skills",
            "team",
            "region",
            "queue",
            "stage",
            "variant",
            "purpose",
            "pausedFor",
            "messageId",
            "from",
            "to",
            "moves");
    /** What only the company is spoken of in, or has to outlast the person. */
    private static final Set<String> OWN = Set.of(
            "campaign",
            "pipeline",
            "queue",
            "segment",
            "sla-policy",
            "business-calendar",
            "sending-rules",
            "approval",
            "access",
            "privacy",
            "retention");

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

    /** Whoever adds a text to an event decides whether it is sealed. */
    @ParameterizedTest
    @MethodSource("events")
    void every_text_is_personal_or_clear_on_purpose(Class<? extends DomainEvent> type) {
        String family = EventCatalog.nameOf(type).value().split("\\.")[0];

        assertThat(Arrays.stream(type.getRecordComponents())
                        .filter(component ->
                                component.getGenericType().getTypeName().contains("java.lang.String"))
                        .filter(component -> !component.isAnnotationPresent(Personal.class))
                        .map(RecordComponent::getName)
                        .filter(name -> !OWN.contains(family) && !SHARED.contains(name) && !TERMS.contains(name)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void no_personal_mark_hides_inside_another_type(Class<? extends DomainEvent> type) {
        assertThat(recordsWithin(type).stream()
                        .flatMap(inner -> Arrays.stream(inner.getRecordComponents()))
                        .filter(component -> component.isAnnotationPresent(Personal.class)))
                .isEmpty();
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
}
