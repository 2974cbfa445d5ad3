package dev.annals.api.audit;

import dev.annals.api.AggregateType;
import dev.annals.api.Refused;
import dev.annals.api.query.QueryRefusal;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an audit or evidence is about, as in {@code customer:<id>}. Anything else is refused with BAD_FILTER_VALUE.
 *
 * @param id absent where all entities of the type are meant
 */
public record EntityName(AggregateType type, @Nullable UUID id) {
    /** Refuses a type that there is not, and an id that is none. */
    public static EntityName read(String text) {
        String[] parts = text.split(":", 2);
        AggregateType type = Arrays.stream(AggregateType.values())
                .filter(known -> known.word().equals(parts[0]))
                .findFirst()
                .orElseThrow(EntityName::bad);
        return new EntityName(type, parts.length == 2 ? id(parts[1]) : null);
    }

    /** Of one entity; refused where all of the type are meant. */
    public UUID requiredId() {
        if (id == null) {
            throw bad();
        }
        return id;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw bad();
        }
    }

    private static Refused bad() {
        return Refused.because(QueryRefusal.BAD_FILTER_VALUE, Map.of("field", "entity"));
    }
}
