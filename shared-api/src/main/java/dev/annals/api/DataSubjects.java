package dev.annals.api;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom events are about. */
public final class DataSubjects {
    private DataSubjects() {}

    /** Whose personal values an event may hold, by its {@link DataSubject}. */
    public static Optional<UUID> of(DomainEvent event) {
        return Arrays.stream(event.getClass().getRecordComponents())
                .filter(component -> component.isAnnotationPresent(DataSubject.class))
                .findFirst()
                .flatMap(component -> Optional.ofNullable((UUID) value(component, event)));
    }

    private static @Nullable Object value(RecordComponent component, DomainEvent event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
