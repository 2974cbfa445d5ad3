package dev.annals.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.DomainEvent;
import dev.annals.api.query.AsOf;
import dev.annals.api.readmodel.RebuildStatus;
import dev.annals.query.fold.ReadModel;
import dev.annals.query.rebuild.ReadModels;
import dev.annals.query.testing.ReadModelFixture;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeTry;

/** What holds for every history, however it was cut into batches. */
class ReadModelsAlwaysTest {
    private static final ReadModelFixture LIVE = fixture();
    private static final ReadModelFixture STOPPED = fixture();

    private static ReadModelFixture fixture() {
        return new ReadModelFixture(QuerySide.readModelList().toArray(ReadModel[]::new));
    }

    @AfterContainer
    static void close() {
        LIVE.close();
        STOPPED.close();
    }

    @BeforeTry
    void reset() {
        LIVE.reset();
        STOPPED.reset();
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void a_rebuild_equals_the_live_read_models_at_any_position(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int length) {
        feed(LIVE, Histories.of(seed, length), seed);
        ReadModels readModels =
                new ReadModels(LIVE.dataSource, LIVE.transactions, LIVE.journal, LIVE.models, ReadModelFixture.CLOCK);

        long position = 1 + new Random(seed).nextInt(length);
        for (long upTo : List.of(position, LIVE.position())) {
            RebuildStatus status = readModels.verify(List.of(), upTo).join();
            assertThat(status.step()).isEqualTo(RebuildStatus.Step.DONE);
            assertThat(status.difference()).isNull();
        }
        assertThat(LIVE.sql
                        .sql("SELECT count(*) FROM read_model.dead_letter")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void an_answer_as_of_a_position_is_what_a_rebuild_stopped_there_answers(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int length) {
        List<DomainEvent> history = Histories.of(seed, length);
        long position = 1 + new Random(seed).nextInt(length);
        feed(LIVE, history, seed);
        feed(STOPPED, history.subList(0, (int) position), ~seed);

        assertThat(Answers.of(LIVE, new AsOf.AtPosition(position))).isEqualTo(Answers.of(STOPPED, AsOf.NOW));
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void events_delivered_twice_change_nothing(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int length) {
        feed(LIVE, Histories.of(seed, length), seed);
        List<Object> before = Answers.of(LIVE, AsOf.NOW);
        long versions = versions();

        LIVE.project(LIVE.journal.after(new Random(seed).nextInt(length), length));

        assertThat(Answers.of(LIVE, AsOf.NOW)).isEqualTo(before);
        assertThat(versions()).isEqualTo(versions);
    }

    private static long versions() {
        return LIVE.models.stream()
                .flatMap(model -> model.folds().stream())
                .mapToLong(fold -> LIVE.sql
                        .sql("SELECT count(*) FROM read_model." + fold.table())
                        .query(Long.class)
                        .single())
                .sum();
    }

    /** In batches of any size. */
    private static void feed(ReadModelFixture fixture, List<DomainEvent> history, long seed) {
        Random random = new Random(seed);
        int from = 0;
        while (from < history.size()) {
            int to = Math.min(history.size(), from + 1 + random.nextInt(25));
            fixture.given(history.subList(from, to).toArray(DomainEvent[]::new));
            from = to;
        }
    }
}
