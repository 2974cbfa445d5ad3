package dev.annals.api.audit;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * What is different about an entity between two moments, field by field, and the events between that made it so.
 *
 * <p>Refused with BAD_FILTER_VALUE when {@code entity} names no kind of entity or no id, with NOT_FOUND when there was no
 * such entity up to the second moment, with RANGE_REVERSED when the second comes first, and with AS_OF_IN_FUTURE when one
 * lies after what is recorded, or after {@code asOf} where both are given.
 *
 * @param entity {@code <type>:<id>} as the audit names it, as in {@code customer:<id>}; any type that it knows
 * @param from an instant or a position
 * @param to likewise; the moment of the answer when absent
 */
public record CompareEntity(
        String entity, AsOf from, @Nullable AsOf to, AsOf asOf) implements Query<Comparison> {}
