package dev.annals.server.export;

import dev.annals.api.AggregateType;
import dev.annals.api.EventCatalog;
import dev.annals.api.Refused;
import dev.annals.api.audit.EntityName;
import dev.annals.api.query.QueryRefusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which events are wanted; refused with BAD_FILTER_VALUE where there can be none. */
record Wanted(
        @Nullable String type,
        @Nullable List<String> events,
        @Nullable UUID aggregateId) {
    /** @param entity as in {@code customer:<id>} */
    static Wanted of(@Nullable String type, @Nullable String event, @Nullable String entity) {
        known(type == null || AggregateType.of(type).isPresent(), "type");
        known(event == null || EventCatalog.byName().containsKey(event), "event");
        List<String> events = event == null ? null : List.of(event);
        if (entity == null) {
            return new Wanted(type, events, null);
        }
        EntityName name = EntityName.read(entity);
        UUID id = name.requiredId();
        known(type == null || type.equals(name.type().word()), "type");
        return new Wanted(name.type().word(), events, id);
    }

    private static void known(boolean known, String name) {
        if (!known) {
            throw Refused.at("/" + name, QueryRefusal.BAD_FILTER_VALUE);
        }
    }
}
