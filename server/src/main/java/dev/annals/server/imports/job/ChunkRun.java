package dev.annals.server.imports.job;

import dev.annals.api.Refused;
import dev.annals.api.imports.ImportRefusal;
import dev.annals.server.imports.plan.RowPlan;
import dev.annals.server.imports.table.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Carries out some rows of a segment together. A row that cannot be is set apart; the others go on. */
final class ChunkRun {
    private final ImportJob job;
    private final Segment segment;
    private final ImportRows rows;
    private final Dispatch dispatch;
    private final List<RowFailure> failures = new ArrayList<>();
    private final List<Work> works = new ArrayList<>();
    private final List<UUID> ids = new ArrayList<>();
    private long unwanted;

    ChunkRun(ImportJob job, Segment segment, ImportRows rows, Dispatch dispatch) {
        this.job = job;
        this.segment = segment;
        this.rows = rows;
        this.dispatch = dispatch;
    }

    /**
     * @param seen ids of the rows before these
     * @param planned what a dry run would have created is added to it
     */
    ChunkResult run(List<Row> chunk, Set<UUID> seen, Set<UUID> planned, boolean interrupted)
            throws InterruptedException {
        segment.again();
        Map<UUID, Row> byId = identified(chunk, seen);
        Map<UUID, RowState> states = rows.find(byId.keySet());
        byId.forEach((rowId, row) -> plan(row, states.getOrDefault(rowId, RowState.unknown(rowId))));
        List<Work> toDo = works.stream().filter(work -> !work.nothingToDo()).toList();
        if (job.dryRun()) {
            works.stream()
                    .filter(work -> work.plan().creation() != null)
                    .forEach(work -> planned.add(work.plan().rowId()));
        } else {
            dispatch.carryOut(job, segment.name(), toDo, interrupted);
        }
        ids.addAll(byId.keySet());
        return result(chunk.size(), toDo);
    }

    /** Ids of the rows that were looked at. */
    List<UUID> ids() {
        return ids;
    }

    private Map<UUID, Row> identified(List<Row> chunk, Set<UUID> seen) {
        Map<UUID, Row> byId = new LinkedHashMap<>();
        for (Row row : chunk) {
            if (row.fault() != null) {
                fail(row, refused(row.fault()));
            } else if (!segment.wants(row)) {
                unwanted++;
            } else {
                identify(row, seen, byId);
            }
        }
        return byId;
    }

    private void identify(Row row, Set<UUID> seen, Map<UUID, Row> byId) {
        try {
            UUID rowId = segment.rowId(row);
            Refused.unless(!seen.contains(rowId) && !byId.containsKey(rowId), ImportRefusal.DUPLICATE_KEY);
            byId.put(rowId, row);
        } catch (Refused noNewKey) {
            if (segment.once()) {
                unwanted++;
            } else {
                fail(row, noNewKey);
            }
        }
    }

    private void plan(Row row, RowState state) {
        try {
            RowPlan plan = segment.plan(state.rowId(), state.generation(), row);
            works.add(new Work(row, state, plan));
        } catch (Refused noSense) {
            fail(row, noSense);
        }
    }

    private ChunkResult result(long read, List<Work> toDo) {
        works.stream()
                .filter(work -> work.refusal() != null)
                .forEach(work -> fail(work.row(), Objects.requireNonNull(work.refusal())));
        failures.sort(Comparator.comparingLong(RowFailure::line));
        long created = toDo.stream()
                .filter(work -> work.refusal() == null && work.creates())
                .count();
        long changed = toDo.stream()
                .filter(work -> work.refusal() == null && !work.creates())
                .count();
        List<ChunkResult.Touched> touched = new ArrayList<>();
        for (Work work : toDo) {
            ChunkResult.Touched trace = work.touched();
            if (trace != null) {
                touched.add(trace);
            }
        }
        return new ChunkResult(read, created, changed, works.size() - toDo.size() + unwanted, failures, touched);
    }

    private static Refused refused(ImportRefusal fault) {
        return fault == ImportRefusal.ROW_TOO_LONG
                ? Refused.because(fault, Map.of("max", "1000000"))
                : Refused.because(fault);
    }

    private void fail(Row row, Refused why) {
        failures.add(RowFailure.of(segment.name(), row.line(), why, segment.columns(), row.cells()));
    }
}
