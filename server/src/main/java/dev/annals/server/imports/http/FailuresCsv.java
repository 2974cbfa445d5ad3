package dev.annals.server.imports.http;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.annals.server.imports.job.RowFailure;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Rows that were left out, as they were, with the reason before them: corrected, they can be imported
 * again with the same mapping. Every file begins with its own line of column names.
 */
final class FailuresCsv {
    private static final List<String> REASON = List.of("file", "line", "code", "field", "reason");

    private final CsvWriter rows;
    private final Function<RowFailure, String> reason;
    private String file = "";

    FailuresCsv(Writer out, Function<RowFailure, String> reason) {
        this.rows = CsvWriter.builder().build(out);
        this.reason = reason;
    }

    void write(RowFailure failure) {
        if (!failure.file().equals(file)) {
            file = failure.file();
            record(REASON, failure.columns());
        }
        String field = failure.pointer() == null ? "" : failure.pointer().substring(1);
        record(
                List.of(failure.file(), "" + failure.line(), failure.code(), field, reason.apply(failure)),
                failure.cells());
    }

    /** The stream stays open: closing it is what tells a reader that nothing is missing. */
    void finish() throws IOException {
        rows.flush();
    }

    private void record(List<String> before, List<String> cells) {
        List<String> all = new ArrayList<>(before);
        all.addAll(cells);
        rows.writeRecord(all);
    }
}
