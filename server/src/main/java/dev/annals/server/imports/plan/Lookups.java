package dev.annals.server.imports.plan;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Refused;
import dev.annals.api.imports.ImportRefusal;
import dev.annals.server.imports.mapping.Mapping;
import dev.annals.server.imports.mapping.Value;
import dev.annals.server.imports.table.Row;
import dev.annals.server.imports.table.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Small files held in memory to look things up in. */
public final class Lookups {
    private static final int MAX_ROWS = 100_000;

    private final Map<Value.Lookup, Map<String, String>> tables = new HashMap<>();

    private Lookups() {}

    /** Reads every file in which the mapping looks something up. */
    public static Lookups read(Mapping mapping, Function<String, Table> files) {
        Lookups lookups = new Lookups();
        mapping.parts()
                .forEach(part -> part.lookups()
                        .forEach(lookup -> lookups.tables.computeIfAbsent(lookup, wanted -> {
                            try (Table table = files.apply(wanted.file())) {
                                return values(table, wanted);
                            }
                        })));
        return lookups;
    }

    @Nullable
    String find(Value.Lookup lookup, String key) {
        return tables.getOrDefault(lookup, Map.of()).get(key);
    }

    private static Map<String, String> values(Table table, Value.Lookup lookup) {
        int key = column(table.columns(), lookup.key(), lookup.file());
        int take = column(table.columns(), lookup.take(), lookup.file());
        Map<String, String> values = new HashMap<>();
        for (Row row = table.next(); row != null; row = table.next()) {
            if (row.fault() == null) {
                values.putIfAbsent(
                        row.cells().get(key).strip(), row.cells().get(take).strip());
            }
            if (values.size() > MAX_ROWS) {
                throw Refused.because(CommonRefusal.TOO_MANY, Map.of("max", "" + MAX_ROWS));
            }
        }
        return values;
    }

    private static int column(List<String> columns, String name, String file) {
        int at = columns.indexOf(name);
        if (at < 0) {
            throw Refused.because(ImportRefusal.UNKNOWN_COLUMN, Map.of("file", file, "column", name));
        }
        return at;
    }
}
