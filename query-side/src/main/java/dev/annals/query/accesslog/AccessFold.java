package dev.annals.query.accesslog;

import dev.annals.api.DomainEvent;
import dev.annals.api.RecordedEvent;
import dev.annals.api.accesslog.Access;
import dev.annals.api.accesslog.AccessEvent;
import dev.annals.api.accesslog.AccessRecorded;
import dev.annals.query.fold.Column;
import dev.annals.query.fold.Fold;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row for each reader and some seconds. */
final class AccessFold implements Fold<AccessFold.Row> {
    /** What was recorded, and when. */
    record Row(String reader, @Nullable String onBehalfOf, List<Access> accesses, Instant recordedAt) {
        Instant from() {
            return accesses.stream()
                    .map(Access::first)
                    .min(Comparator.naturalOrder())
                    .orElse(recordedAt);
        }

        Instant to() {
            return accesses.stream()
                    .map(Access::last)
                    .max(Comparator.naturalOrder())
                    .orElse(recordedAt);
        }

        private List<String> operations() {
            return accesses.stream().map(Access::operation).distinct().toList();
        }

        private List<String> subjects() {
            return accesses.stream()
                    .flatMap(access -> access.subjects().stream())
                    .distinct()
                    .toList();
        }
    }

    @Override
    public String table() {
        return "access";
    }

    @Override
    public Class<Row> stateType() {
        return Row.class;
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(
                new Column<>("reader", "text", Row::reader),
                new Column<>("operations", "text[]", Row::operations),
                new Column<>("subjects", "text[]", Row::subjects),
                new Column<>("seen_from", "timestamptz", Row::from),
                new Column<>("seen_to", "timestamptz", Row::to));
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(AccessEvent.class);
    }

    @Override
    public Row apply(@Nullable Row before, RecordedEvent event) {
        return switch ((AccessEvent) event.payload()) {
            case AccessRecorded e -> new Row(e.reader(), e.onBehalfOf(), e.accesses(), event.recordedAt());
        };
    }
}
