package dev.annals.server.imports.table;

import dev.annals.api.imports.ImportRefusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file.
 *
 * @param line line in the file on which it starts, the header being line 1
 * @param cells as written; what could be kept of it when there is a fault
 * @param fault why it cannot be used
 */
public record Row(long line, List<String> cells, @Nullable ImportRefusal fault) {
    Row faulty(ImportRefusal why) {
        return new Row(line, cells, why);
    }
}
