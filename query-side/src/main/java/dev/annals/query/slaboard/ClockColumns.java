package dev.annals.query.slaboard;

import dev.annals.api.sla.InCharge;
import dev.annals.query.fold.Column;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the table {@code sla_clock}: what the board and the watcher find clocks by. */
final class ClockColumns {
    static final List<Column<ClockRow>> ALL = List.of(
            new Column<>("ticket_id", "uuid", ClockRow::ticketId),
            new Column<>("clock", "text", row -> row.track().clock().name()),
            new Column<>("number", "integer", row -> row.track().number()),
            new Column<>("state", "text", row -> row.state().name()),
            new Column<>("policy_id", "uuid", row -> row.track().terms().policyId()),
            new Column<>("policy_version", "bigint", row -> row.track().terms().policyVersion()),
            new Column<>("target", "text", row -> row.track().terms().target().toString()),
            new Column<>("started_at", "timestamptz", row -> row.track().startedAt()),
            new Column<>("limit_at", "timestamptz", ClockRow::limitAt),
            new Column<>("next_at", "timestamptz", ClockRow::nextAt),
            new Column<>("breached_at", "timestamptz", ClockRow::breachedAt),
            new Column<>("met_at", "timestamptz", ClockRow::metAt),
            new Column<>("ended_at", "timestamptz", ClockRow::endedAt),
            new Column<>("judged", "boolean", row -> row.judged() != null),
            new Column<>("priority", "text", judged(by -> by.priority().name())),
            new Column<>("category", "text", judged(InCharge::category)),
            new Column<>("agent_id", "uuid", judged(InCharge::agentId)),
            new Column<>("queue", "text", judged(InCharge::queue)),
            new Column<>("origin", "text", ClockRow::origin));

    private ClockColumns() {}

    private static Function<ClockRow, @Nullable Object> judged(Function<InCharge, @Nullable Object> part) {
        return row -> row.judged() == null ? null : part.apply(row.judged());
    }
}
