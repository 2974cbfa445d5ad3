package dev.annals.server.imports.job;

import dev.annals.api.Refused;
import dev.annals.server.imports.plan.Changes;
import dev.annals.server.imports.plan.RowPlan;
import dev.annals.server.imports.table.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row while it is carried out. */
final class Work {
    private final Row row;
    private final RowState before;
    private final RowPlan plan;
    private final List<RowPlan.Step> toDo;
    private final List<RowPlan.Step> done = new ArrayList<>();
    private @Nullable Refused refused;

    Work(Row row, RowState before, RowPlan plan) {
        this.row = row;
        this.before = before;
        this.plan = plan;
        this.toDo = Changes.toDo(plan, before.prints());
    }

    Row row() {
        return row;
    }

    RowPlan plan() {
        return plan;
    }

    List<RowPlan.Step> toDo() {
        return toDo;
    }

    boolean nothingToDo() {
        return toDo.isEmpty();
    }

    boolean creates() {
        return !toDo.isEmpty() && toDo.getFirst().name().equals(Changes.CREATE);
    }

    void done(RowPlan.Step step) {
        done.add(step);
    }

    void refused(Refused why) {
        refused = why;
    }

    @Nullable
    Refused refusal() {
        return refused;
    }

    /** What is to be remembered of it, unless it did nothing. */
    ChunkResult.@Nullable Touched touched() {
        if (done.isEmpty()) {
            return null;
        }
        boolean complete = refused == null;
        return new ChunkResult.Touched(
                plan.rowId(),
                plan.entity(),
                plan.aggregateId(),
                plan.generation(),
                complete,
                creates(),
                before.prints(),
                Changes.after(plan, before.prints(), done, complete));
    }
}
