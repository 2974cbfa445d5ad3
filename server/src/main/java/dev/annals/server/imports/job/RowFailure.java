package dev.annals.server.imports.job;

import dev.annals.api.Refusal;
import dev.annals.api.Refused;
import dev.annals.journal.sealing.SealingRefusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that was left out, wholly or from some step on.
 *
 * @param pointer the field, as JSON pointer
 * @param details what the text of the refusal needs
 * @param cells the row as it was
 */
public record RowFailure(
        String file,
        long line,
        String code,
        @Nullable String pointer,
        Map<String, String> details,
        List<String> columns,
        List<String> cells) {

    static RowFailure of(String file, long line, Refused refused, List<String> columns, List<String> cells) {
        Refusal first = refused.refusals().getFirst();
        if (first.code() == SealingRefusal.SUBJECT_ERASED) {
            // Nothing is kept of them, least of all what they were erased from.
            return new RowFailure(file, line, first.code().name(), null, Map.of(), List.of(), List.of());
        }
        return new RowFailure(file, line, first.code().name(), first.pointer(), first.values(), columns, cells);
    }
}
