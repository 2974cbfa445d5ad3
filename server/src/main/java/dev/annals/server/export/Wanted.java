package dev.annals.server.export;

import dev.annals.api.AggregateType;
import dev.annals.api.EventCatalog;
import dev.annals.api.Refused;
import dev.annals.api.query.QueryRefusal;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which events are wanted; refused with BAD_FILTER_VALUE where there can be none. */
record Wanted(
        @Nullable String type,
        @Nullable String event,
        @Nullable UUID aggregateId) {
    /** @param entity as in {@code customer:<id>} */
    static Wanted of(@Nullable String type, @Nullable String event, @Nullable String entity) {
        known(type == null || isType(type), "type");
        known(event == null || EventCatalog.byName().containsKey(event), "event");
        if (entity == null) {
            return new Wanted(type, event, null);
        }
        String[] parts = entity.split(":", 2);
        known(parts.length == 2 && isType(parts[0]), "entity");
        known(type == null || type.equals(parts[0]), "type");
        return new Wanted(parts[0], event, id(parts[1]));
    }

    private static boolean isType(String word) {
        return Arrays.stream(AggregateType.values())
                .anyMatch(type -> type.word().equals(word));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw Refused.at("/entity", QueryRefusal.BAD_FILTER_VALUE);
        }
    }

    private static void known(boolean known, String name) {
        if (!known) {
            throw Refused.at("/" + name, QueryRefusal.BAD_FILTER_VALUE);
        }
    }
}
