package dev.annals.server.evidence;

import dev.annals.api.AggregateType;
import dev.annals.api.Refused;
import dev.annals.api.audit.EntityName;
import dev.annals.api.query.AsOf;
import dev.annals.server.http.PointInTime;
import dev.annals.server.problem.HttpRefusal;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What evidence is asked for of. */
sealed interface Subject {
    /** An entity and all that belongs to it. */
    record Entity(AggregateType type, UUID id) implements Subject {
        @Override
        public String toString() {
            return type.word() + ":" + id;
        }
    }

    /**
     * All that was recorded from one moment up to another.
     *
     * @param from null for the beginning
     * @param to null for the end; a position counts as well, an instant does not
     */
    record Range(@Nullable AsOf from, @Nullable AsOf to) implements Subject {}

    /** Everything. */
    record History() implements Subject {}

    /** Exactly one of the three is to be asked for; otherwise refused with BAD_PARAMETER. */
    static Subject of(@Nullable String entity, @Nullable String from, @Nullable String to, @Nullable Boolean history) {
        boolean range = from != null || to != null;
        boolean whole = Boolean.TRUE.equals(history);
        long asked = Stream.of(entity != null, range, whole).filter(is -> is).count();
        if (asked != 1) {
            throw Refused.because(HttpRefusal.BAD_PARAMETER);
        }
        if (entity != null) {
            return entity(entity);
        }
        return whole ? new History() : new Range(moment("from", from), moment("to", to));
    }

    private static @Nullable AsOf moment(String parameter, @Nullable String text) {
        return text == null ? null : PointInTime.of(parameter, text);
    }

    private static Entity entity(String text) {
        EntityName name = EntityName.read(text);
        return new Entity(name.type(), name.requiredId());
    }
}
