package dev.annals.server.imports.mapping;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One file, or some rows written into the mapping, and what they become.
 *
 * @param file absent when there are only {@code rows}
 * @param key columns that tell a row from the others, in every run
 * @param of for rows that change something: what they change
 * @param columns what is done to a column before it is used
 * @param when only rows with one of these values in each of these columns
 * @param at when it came to be
 * @param fields of the creating command
 * @param then what happened to it afterwards, in order
 * @param history for many rows with the same key: what each says of the one thing that the key names
 * @param once only the first row with each key; rows without a key say nothing
 */
public record Part(
        Entity entity,
        @Nullable String file,
        @Nullable Charset encoding,
        char delimiter,
        List<String> key,
        @Nullable Value of,
        Map<String, Column> columns,
        Map<String, List<String>> when,
        @Nullable Value at,
        List<Field> fields,
        List<Step> then,
        @Nullable History history,
        boolean once,
        List<Inline> rows) {

    /** What is done to a column before it is used: what stands for what, and the value of empty cells. */
    public record Column(
            Map<String, String> values, @Nullable String otherwise) {}

    public record Field(Slot slot, Value value) {}

    /** Something that happened to it. */
    public record Step(
            String intent,
            CommandShape command,
            Map<String, List<String>> when,
            @Nullable Value at,
            List<Field> fields) {
        /** Whether a deal is closed by it. */
        public boolean closes() {
            return intent.equals("win") || intent.equals("lose");
        }
    }

    /**
     * What each row says of a thing whose history many rows tell.
     *
     * @param at when it became so
     * @param fields what it was from then on
     */
    public record History(Value at, List<Field> fields) {}

    /** A row that stands in the mapping itself. */
    public record Inline(
            int line,
            String key,
            @Nullable UUID id,
            @Nullable Value at,
            List<Field> fields) {}

    public boolean creates() {
        return of == null;
    }

    public CommandShape creation() {
        return CommandShape.of(entity.creation());
    }

    /** Every column that must be in the file. */
    public Set<String> columnsRead() {
        Set<String> columns = new TreeSet<>(key);
        columns.addAll(this.columns.keySet());
        columns.addAll(when.keySet());
        then.forEach(step -> columns.addAll(step.when().keySet()));
        values().flatMap(Value::columnsRead).forEach(columns::add);
        return columns;
    }

    /** The files in which something is looked up. */
    public Stream<Value.Lookup> lookups() {
        return values().flatMap(Value::all).map(Value::lookup).flatMap(Stream::ofNullable);
    }

    private Stream<Value> values() {
        Stream<Value> own = Stream.concat(Stream.ofNullable(of), Stream.ofNullable(at));
        Stream<Value> later = then.stream()
                .flatMap(step -> Stream.concat(
                        Stream.ofNullable(step.at()), step.fields().stream().map(Field::value)));
        return Stream.of(own, fields.stream().map(Field::value), later, told()).flatMap(values -> values);
    }

    private Stream<Value> told() {
        return history == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(history.at()), history.fields().stream().map(Field::value));
    }
}
