package dev.annals.server.imports.mapping;

import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from and what is done to it, in the order of the components.
 *
 * @param when holds only for rows with one of these values in each of these columns
 * @param columns cells, several only for a reference by several columns
 * @param constant the same for every row
 * @param template text with {@code {column}} in it
 * @param first the first of these that has a value
 * @param data lists and maps as they stand
 * @param values what stands for what
 * @param lookup taken from the row of another file that has this value
 * @param otherwise the value when there is none so far
 * @param split what separates several texts
 * @param format of a date
 * @param formatted whether the mapping says the format
 * @param plus added to a date
 * @param decimal sign before the decimals
 * @param group sign between groups of digits
 * @param currency of an amount
 * @param reference the kind of row that the value is the key of
 * @param type of a custom field
 */
public record Value(
        Map<String, List<String>> when,
        List<String> columns,
        @Nullable String constant,
        @Nullable String template,
        List<Value> first,
        @Nullable Object data,
        Map<String, String> values,
        @Nullable Lookup lookup,
        @Nullable String otherwise,
        @Nullable String split,
        DateTimeFormatter format,
        boolean formatted,
        @Nullable Period plus,
        char decimal,
        @Nullable Character group,
        @Nullable Value currency,
        @Nullable Entity reference,
        ValueType type) {

    /**
     * A small table to look things up in.
     *
     * @param key column that has the value
     * @param take column to take
     */
    public record Lookup(String file, String key, String take) {}

    /** This value and all those that it is made of. */
    public Stream<Value> all() {
        Stream<Value> inner = Stream.concat(first.stream(), Stream.ofNullable(currency));
        return Stream.concat(Stream.of(this), inner.flatMap(Value::all));
    }

    /** The columns that are read, of its own file. */
    Stream<String> columnsRead() {
        return all().flatMap(value -> Stream.of(
                        value.columns.stream(),
                        value.when.keySet().stream(),
                        Templates.columns(value.template).stream())
                .flatMap(columns -> columns));
    }

    static final Set<String> KEYS = Set.of(
            "when",
            "column",
            "columns",
            "constant",
            "template",
            "first",
            "values",
            "lookup",
            "default",
            "split",
            "format",
            "plus",
            "decimal",
            "group",
            "currency",
            "reference",
            "type");
}
