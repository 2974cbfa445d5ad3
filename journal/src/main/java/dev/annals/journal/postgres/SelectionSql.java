package dev.annals.journal.postgres;

import dev.annals.journal.EventSelection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of a selection as conditions, so that PostgreSQL leaves out what is not wanted before it is decoded. */
final class SelectionSql {
    private final StringBuilder where = new StringBuilder("WHERE position > ? AND position <= ?");
    private final List<Object> arguments = new ArrayList<>();

    SelectionSql(EventSelection selection) {
        arguments.add(selection.after());
        arguments.add(selection.upTo());
        equal("aggregate_type", selection.type());
        if (selection.names() != null) {
            where.append(" AND name = ANY (?)");
            arguments.add(selection.names().toArray(String[]::new));
        }
        equal("aggregate_id", selection.aggregateId());
    }

    private void equal(String column, @Nullable Object value) {
        if (value != null) {
            where.append(" AND ").append(column).append(" = ?");
            arguments.add(value);
        }
    }

    String where() {
        return where.toString();
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
