package dev.annals.server.http;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.annals.api.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Items as rows: parts of parts become columns of their own, lists stand in one cell as JSON. */
final class CsvTable<T> {
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?");

    private final List<JsonPointer> columns = new ArrayList<>();
    private final CsvWriter rows;

    CsvTable(Class<T> type, OutputStream out) {
        rows = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        List<String> names = new ArrayList<>();
        addColumns(type, "", "", names);
        rows.writeRecord(names);
    }

    private void addColumns(Class<?> type, String prefix, String pointer, List<String> names) {
        for (RecordComponent part : type.getRecordComponents()) {
            String name = prefix + part.getName();
            if (part.getType().isRecord()) {
                addColumns(part.getType(), name + ".", pointer + "/" + part.getName(), names);
            } else {
                names.add(name);
                columns.add(JsonPointer.compile(pointer + "/" + part.getName()));
            }
        }
    }

    void write(T item) {
        JsonNode tree = Json.mapper().valueToTree(item);
        rows.writeRecord(columns.stream().map(column -> cell(tree.at(column))).toList());
    }

    private static String cell(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return harmless(value.isValueNode() ? value.asString() : value.toString());
    }

    /** A spreadsheet would run a text that looks like a formula; a quote before it makes it a text. */
    static String harmless(String cell) {
        return FORMULA.matcher(cell).find() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    void flush() throws IOException {
        rows.flush();
    }
}
