package dev.annals.query.audit;

import dev.annals.api.MetaKeys;
import dev.annals.api.audit.AuditChange;
import dev.annals.query.fold.Column;
import dev.annals.query.search.SearchText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of the table {@code audit_entry}: what entries are found by. */
final class AuditColumns {
    /** Characters of one value that can be searched: more would cost every event more than it is worth. */
    private static final int MAX_SEARCHED = 1_000;

    /** Ids and dates are asked for by their own filters, or not at all. */
    private static final Pattern NOT_WORDS =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{4}-\\d\\d-\\d\\d");

    static final List<Column<Known>> ALL = List.of(
            new Column<>("event_id", "uuid", known -> known.entry().eventId()),
            new Column<>("entity_type", "text", known -> known.entry().entityType()),
            new Column<>("entity_id", "uuid", known -> known.entry().entityId()),
            new Column<>("event", "text", known -> known.entry().event()),
            new Column<>("recorded_at", "timestamptz", known -> known.entry().recordedAt()),
            metadata("actor", MetaKeys.ACTOR),
            metadata("correlation_id", MetaKeys.CORRELATION_ID),
            metadata("approved_by", MetaKeys.APPROVED_BY),
            new Column<>("fields", "text[]", known -> fields(known.entry())),
            new Column<>("search", "text", known -> search(known.entry())));

    private AuditColumns() {}

    private static Column<Known> metadata(String column, String key) {
        return new Column<>(column, "text", known -> known.entry().metadata().get(key));
    }

    /** Names of the changed fields; of parts also without the part's id, and the kind of part alone. */
    private static List<String> fields(Entry entry) {
        return entry.changes().stream()
                .map(AuditChange::field)
                .flatMap(AuditColumns::names)
                .distinct()
                .toList();
    }

    private static String search(Entry entry) {
        List<@Nullable String> texts = new ArrayList<>();
        texts.add(entry.metadata().get(MetaKeys.REASON));
        entry.changes().forEach(change -> {
            addTexts(texts, change.before());
            addTexts(texts, change.after());
        });
        return SearchText.of(texts);
    }

    private static void addTexts(List<@Nullable String> texts, @Nullable Object value) {
        switch (value) {
            case String text when NOT_WORDS.matcher(text).matches() -> {}
            case String text -> texts.add(text.substring(0, Math.min(text.length(), MAX_SEARCHED)));
            case Collection<?> list -> list.forEach(element -> addTexts(texts, element));
            case Map<?, ?> map -> map.values().forEach(element -> addTexts(texts, element));
            case null, default -> {}
        }
    }

    private static Stream<String> names(String field) {
        List<String> steps = List.of(field.split("/"));
        if (steps.size() == 1) {
            return Stream.of(field);
        }
        List<String> names = new ArrayList<>(List.of(field, steps.getFirst()));
        names.add(steps.getFirst() + "/" + steps.getLast());
        return names.stream();
    }
}
