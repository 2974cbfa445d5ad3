package dev.annals.server.imports.job;

import dev.annals.server.imports.mapping.Part;
import dev.annals.server.imports.plan.Planner;
import dev.annals.server.imports.plan.RowPlan;
import dev.annals.server.imports.table.Row;
import dev.annals.server.imports.table.Table;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows that are planned alike: those of one file, or those that stand in the mapping. */
interface Segment extends AutoCloseable {
    /** What its rows are called in failures: the file. */
    String name();

    List<String> columns();

    @Nullable
    Row next();

    boolean wants(Row row);

    /** @throws dev.annals.api.Refused when the row has no key */
    UUID rowId(Row row);

    /** @throws dev.annals.api.Refused when the row makes no sense */
    RowPlan plan(UUID rowId, int generation, Row row);

    /** Whether only the first row with each key counts. */
    default boolean once() {
        return false;
    }

    /** The rows since the last that were settled come again. */
    default void again() {}

    /** The rows so far are done. */
    default void settle() {}

    /** Learns what a row has told that was done before the import was interrupted. */
    default void remember(UUID rowId, Row row) {}

    long bytesRead();

    @Override
    void close();

    /** The rows of a file. */
    record OfFile(Part part, Table table, Planner planner) implements Segment {
        @Override
        public String name() {
            return Objects.requireNonNull(part.file());
        }

        @Override
        public List<String> columns() {
            return table.columns();
        }

        @Override
        public @Nullable Row next() {
            return table.next();
        }

        @Override
        public boolean wants(Row row) {
            return planner.wants(row.cells());
        }

        @Override
        public UUID rowId(Row row) {
            return planner.rowId(row.cells());
        }

        @Override
        public RowPlan plan(UUID rowId, int generation, Row row) {
            return planner.plan(rowId, generation, row.cells());
        }

        @Override
        public boolean once() {
            return part.once();
        }

        @Override
        public void again() {
            planner.again();
        }

        @Override
        public void settle() {
            planner.settle();
        }

        @Override
        public void remember(UUID rowId, Row row) {
            planner.remember(rowId, row.cells());
        }

        @Override
        public long bytesRead() {
            return table.bytesRead();
        }

        @Override
        public void close() {
            table.close();
        }
    }

    /** The rows that stand in the mapping; their line is that of the mapping. */
    record OfMapping(Part part, Planner planner, Iterator<Part.Inline> rows) implements Segment {
        @Override
        public String name() {
            return "mapping";
        }

        @Override
        public List<String> columns() {
            return List.of("key");
        }

        @Override
        public @Nullable Row next() {
            if (!rows.hasNext()) {
                return null;
            }
            Part.Inline row = rows.next();
            return new Row(row.line(), List.of(row.key()), null);
        }

        @Override
        public boolean wants(Row row) {
            return true;
        }

        @Override
        public UUID rowId(Row row) {
            return planner.rowId(inline(row));
        }

        @Override
        public RowPlan plan(UUID rowId, int generation, Row row) {
            return planner.plan(generation, inline(row));
        }

        private Part.Inline inline(Row row) {
            return part.rows().stream()
                    .filter(inline -> inline.key().equals(row.cells().getFirst()))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public long bytesRead() {
            return 0;
        }

        @Override
        public void close() {}
    }
}
