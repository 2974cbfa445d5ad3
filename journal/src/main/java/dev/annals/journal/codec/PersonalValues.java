package dev.annals.journal.codec;

import dev.annals.api.DataSubject;
import dev.annals.api.DomainEvent;
import dev.annals.api.EventCatalog;
import dev.annals.api.Personal;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which properties of a record's JSON are personal, and whose they are. Personal values stand at the
 * top of an event, each as a whole: an address is one value.
 *
 * @param name stored name of the event
 * @param subject the property that holds the id of the person or organisation, if there is one
 * @param properties the personal properties, in the order of the record
 */
public record PersonalValues(String name, @Nullable String subject, List<String> properties) {

    public static PersonalValues of(Class<? extends DomainEvent> type) {
        return of(EventCatalog.nameOf(type).value(), type);
    }

    static PersonalValues of(String name, Class<?> type) {
        return new PersonalValues(
                name,
                marked(type, DataSubject.class).findFirst().orElse(null),
                marked(type, Personal.class).toList());
    }

    /** Only of records: nothing else is marked. */
    private static Stream<String> marked(Class<?> type, Class<? extends Annotation> mark) {
        return !type.isRecord()
                ? Stream.empty()
                : Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.isAnnotationPresent(mark))
                        .map(RecordComponent::getName);
    }
}
