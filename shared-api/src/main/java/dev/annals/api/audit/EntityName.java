package dev.annals.api.audit;

import dev.annals.api.AggregateType;
import dev.annals.api.Refusal;
import dev.annals.api.Refused;
import dev.annals.api.query.QueryRefusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an audit, evidence, an export or a replay is about, as in {@code customer:<id>}.
 *
 * @param id absent where all entities of the type are meant
 */
public record EntityName(AggregateType type, @Nullable UUID id) {
    /** Refuses a type that there is not, and an id that is none, with BAD_FILTER_VALUE. */
    public static EntityName read(String text) {
        return find(text).orElseThrow(EntityName::bad);
    }

    /** The same, where whoever asks refuses by himself. */
    public static Optional<EntityName> find(String text) {
        String[] parts = text.split(":", 2);
        Optional<AggregateType> type = AggregateType.of(parts[0]);
        try {
            UUID id = parts.length == 2 ? UUID.fromString(parts[1]) : null;
            return type.map(known -> new EntityName(known, id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** Of one entity; refused where all of the type are meant. */
    public UUID requiredId() {
        if (id == null) {
            throw bad();
        }
        return id;
    }

    private static Refused bad() {
        return new Refused(List.of(new Refusal(QueryRefusal.BAD_FILTER_VALUE, "/entity", Map.of("field", "entity"))));
    }
}
