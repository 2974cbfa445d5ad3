package dev.annals.server.imports.undo;

import dev.annals.api.Patch;
import dev.annals.api.RecordedEvent;
import dev.annals.server.dispatch.Wish;
import dev.annals.server.imports.mapping.Entity;
import dev.annals.server.imports.plan.FieldIntents;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives fields their former values by the intents that change them. Events are made of the fields they set. */
final class FieldReversal implements Reversal {
    private final Entity entity;
    private final UUID id;
    private final TreeMap<String, Former<Object>> fields = new TreeMap<>();

    FieldReversal(Entity entity, UUID id) {
        this.entity = entity;
        this.id = id;
    }

    @Override
    public void on(RecordedEvent event, boolean ours) {
        for (RecordComponent component : event.payload().getClass().getRecordComponents()) {
            Object value = valueOf(component, event.payload());
            boolean unchanged = value == null && component.getType() == Patch.class;
            if (!unchanged && !isMomentary(component)) {
                field(component.getName(), value instanceof Patch<?> patch ? patch.value() : value, ours);
            }
        }
    }

    /** Which thing it is, and what was said with one command and is true of it alone. */
    private static boolean isMomentary(RecordComponent component) {
        return component.getName().equals("id") || component.getName().equals("duplicateAllowed");
    }

    void field(String name, @Nullable Object value, boolean ours) {
        fields.computeIfAbsent(name, any -> new Former<>()).becomes(value, ours);
    }

    @Override
    public List<Wish> wishes() {
        TreeMap<String, @Nullable Object> before = new TreeMap<>();
        fields.forEach((name, field) -> {
            if (field.isChanged()) {
                before.put(name, field.before());
            }
        });
        return FieldIntents.of(entity, id, before.keySet(), before).stream()
                .map(Undo::wish)
                .toList();
    }

    private static @Nullable Object valueOf(RecordComponent component, Object event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException noRecord) {
            throw new IllegalStateException(noRecord);
        }
    }
}
