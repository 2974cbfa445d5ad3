package dev.annals.query.fold;

import dev.annals.api.DomainEvent;
import dev.annals.api.RecordedEvent;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One table of a read model: a row per key, folded from that key's events. Every version of a row is
 * kept with the positions between which it was true, so the same table answers for any moment.
 *
 * <p>The table has the columns {@code id uuid}, {@code valid_from bigint}, {@code valid_to bigint}
 * (exclusive; {@link Long#MAX_VALUE} while true), {@code version bigint} (of the aggregate),
 * {@code body text} (the state as JSON) and those of {@link #columns()}.
 *
 * @param <S> the state of a row: an immutable record that {@link dev.annals.api.Json} can write and read
 */
public interface Fold<S> {
    /** Name of the table in the schema {@code read_model}, and of the views on it. */
    String table();

    Class<S> stateType();

    /** What lists filter and sort by and reports add up, taken from the state. */
    List<Column<S>> columns();

    /** The kinds of events that can change a row: {@link #key} is asked about no others, and a rebuild reads no others. */
    Set<Class<? extends DomainEvent>> hears();

    /** The row that an event changes, that of its aggregate unless said otherwise; {@code null} when it changes none of this table. */
    default @Nullable UUID key(RecordedEvent event) {
        return event.aggregateId();
    }

    /** The row after an event; {@code null} when the row is gone. */
    @Nullable
    S apply(@Nullable S before, RecordedEvent event);
}
