package dev.annals.query.audit;

import dev.annals.api.AggregateType;
import dev.annals.api.Refused;
import dev.annals.api.query.QueryRefusal;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an audit is about, as in {@code customer:<id>}.
 *
 * @param id absent where all entities of the type are meant
 */
record EntityName(String type, @Nullable UUID id) {
    /** Refuses a type that there is not, and an id that is none. */
    static EntityName read(String text) {
        String[] parts = text.split(":", 2);
        boolean known = Arrays.stream(AggregateType.values())
                .anyMatch(type -> type.word().equals(parts[0]));
        if (!known) {
            throw bad();
        }
        return new EntityName(parts[0], parts.length == 2 ? id(parts[1]) : null);
    }

    /** Of one entity. */
    UUID requiredId() {
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
