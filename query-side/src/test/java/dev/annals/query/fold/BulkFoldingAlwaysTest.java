package dev.annals.query.fold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.DomainEvent;
import dev.annals.query.Histories;
import dev.annals.query.QuerySide;
import dev.annals.query.testing.ReadModelFixture;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeTry;
import org.springframework.jdbc.core.JdbcTemplate;

/** What holds for every history, whatever was let go of on the way. */
class BulkFoldingAlwaysTest {
    private static final ReadModelFixture FIXTURE =
            new ReadModelFixture(QuerySide.readModelList().toArray(ReadModel[]::new));

    @AfterContainer
    static void close() {
        FIXTURE.close();
    }

    @BeforeTry
    void reset() {
        FIXTURE.reset();
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void in_bulk_the_same_rows_come_out_as_batch_by_batch(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 120) int length,
            @ForAll @IntRange(min = 0, max = 5) int kept)
            throws InterruptedException {
        List<DomainEvent> history = Histories.of(seed, length);
        FIXTURE.given(history.toArray(DomainEvent[]::new));
        List<String> expected = rows();
        FIXTURE.reset();

        history.forEach(FIXTURE.journal::record);
        inBulk(new Random(seed), kept);

        assertThat(rows()).isEqualTo(expected);
    }

    private static void inBulk(Random random, int kept) throws InterruptedException {
        try (BulkFolder bulk = new BulkFolder(
                Projector.SCHEMA,
                FIXTURE.models,
                ReadModelFixture.CLOCK,
                new JdbcTemplate(FIXTURE.dataSource),
                FIXTURE.transactions,
                kept,
                3,
                false)) {
            long position = 0;
            while (position < FIXTURE.journal.head()) {
                var window = FIXTURE.journal.after(position, 1 + random.nextInt(30));
                bulk.fold(window);
                position = window.getLast().position();
            }
            bulk.finish();
        }
    }

    private static List<String> rows() {
        return FIXTURE.models.stream()
                .flatMap(model -> model.folds().stream())
                .map(Fold::table)
                .flatMap(table -> FIXTURE
                        .sql
                        .sql("SELECT '%1$s ' || t::text FROM read_model.%1$s t ORDER BY id, valid_from"
                                .formatted(table))
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
    }
}
