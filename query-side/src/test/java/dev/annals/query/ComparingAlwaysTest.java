package dev.annals.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.DomainEvent;
import dev.annals.api.RecordedEvent;
import dev.annals.api.audit.AuditChange;
import dev.annals.api.audit.AuditEntry;
import dev.annals.api.audit.AuditFilter;
import dev.annals.api.audit.CompareEntity;
import dev.annals.api.audit.Comparison;
import dev.annals.api.audit.FindAudit;
import dev.annals.api.query.AsOf;
import dev.annals.query.audit.AuditQueries;
import dev.annals.query.audit.AuditReadModel;
import dev.annals.query.testing.ReadModelFixture;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jspecify.annotations.Nullable;

/** What holds for the comparison of any entity of any history. */
class ComparingAlwaysTest {
    private static final ReadModelFixture FIXTURE = new ReadModelFixture(new AuditReadModel());
    private static final AuditQueries QUERIES = new AuditQueries(FIXTURE.worlds);

    @AfterContainer
    static void close() {
        FIXTURE.close();
    }

    @BeforeTry
    void reset() {
        FIXTURE.reset();
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void the_differences_are_what_the_changes_between_come_to(
            @ForAll long seed, @ForAll @IntRange(min = 10, max = 150) int length) {
        FIXTURE.given(Histories.of(seed, length).toArray(DomainEvent[]::new));
        Random random = new Random(seed);
        for (String entity : entities()) {
            long from = 1 + random.nextLong(length);
            long to = from + random.nextLong(length - from + 1);
            if (bornBy(entity) > to) {
                continue;
            }
            Comparison comparison = QUERIES.handle(
                            new CompareEntity(entity, new AsOf.AtPosition(from), new AsOf.AtPosition(to), AsOf.NOW))
                    .body();
            List<AuditEntry> between = entries(entity).stream()
                    .filter(entry -> entry.position() > from && entry.position() <= to)
                    .toList();
            assertThat(comparison.events()).isEqualTo(between);
            assertThat(comparison.differences().stream()
                            .map(d -> inShort(d.field(), d.before(), d.after()))
                            .toList())
                    .as("%s from %s to %s", entity, from, to)
                    .isEqualTo(sumOf(between));
        }
    }

    private static List<String> entities() {
        return FIXTURE.journal.after(0, Integer.MAX_VALUE).stream()
                .map(ComparingAlwaysTest::entity)
                .distinct()
                .toList();
    }

    private static String entity(RecordedEvent event) {
        return event.aggregateType() + ":" + event.aggregateId();
    }

    private static long bornBy(String entity) {
        return entries(entity).getFirst().position();
    }

    /** Oldest first. */
    private static List<AuditEntry> entries(String entity) {
        AuditFilter filter = new AuditFilter(entity, null, null, null, null, null, null, null, null);
        return QUERIES.handle(new FindAudit(filter, 200, null, AsOf.NOW))
                .body()
                .items()
                .reversed();
    }

    /** Of each field the first value before and the last one after; said with one command and true of it alone is a duplicate. */
    private static List<AuditChange> sumOf(List<AuditEntry> entries) {
        Map<String, AuditChange> sum = new TreeMap<>();
        entries.stream()
                .flatMap(entry -> entry.changes().stream())
                .filter(change -> !change.field().equals("allowDuplicate"))
                .forEach(change -> sum.merge(
                        change.field(),
                        change,
                        (first, last) -> new AuditChange(first.field(), first.before(), last.after())));
        return sum.values().stream()
                .map(change -> inShort(change.field(), change.before(), change.after()))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    private static AuditChange inShort(String field, @Nullable Object before, @Nullable Object after) {
        return new AuditChange(field, orNothing(before), orNothing(after));
    }

    /** An empty list is nothing. */
    private static @Nullable Object orNothing(@Nullable Object value) {
        return List.of().equals(value) ? null : value;
    }
}
