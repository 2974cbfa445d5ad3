package dev.annals.query.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.DomainEvent;
import dev.annals.api.MetaKeys;
import dev.annals.api.query.AsOf;
import dev.annals.api.replay.ReplayFilter;
import dev.annals.api.replay.ReplayOrder;
import dev.annals.query.Answers;
import dev.annals.query.Histories;
import dev.annals.query.QuerySide;
import dev.annals.query.fold.ReadModel;
import dev.annals.query.testing.MemoryJournal;
import dev.annals.query.testing.ReadModelFixture;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeTry;

/** What holds for every history, in whatever windows it is folded and wherever that is interrupted. */
class WorkspacesAlwaysTest {
    private static final UUID ONE = new UUID(9, 1);
    private static final UUID OTHER = new UUID(9, 2);
    private static final ReadModelFixture LIVE =
            new ReadModelFixture(QuerySide.readModelList().toArray(ReadModel[]::new));

    @AfterContainer
    static void close() {
        LIVE.close();
    }

    @BeforeTry
    void reset() {
        LIVE.reset();
        Replaying.drop(LIVE, ONE, OTHER);
    }

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void a_workspace_until_a_position_answers_as_the_live_read_models_as_of_it(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int length) {
        LIVE.given(Histories.of(seed, length).toArray(DomainEvent[]::new));
        Random random = new Random(seed);
        long until = 1 + random.nextInt(length);
        long earlier = 1 + random.nextInt((int) until);

        Replaying.of(LIVE, random).fill(plan(ONE, ReplayOrder.RECORDED, 0, until));

        assertThat(Answers.of(LIVE, new AsOf.InWorkspace(ONE, AsOf.NOW)))
                .isEqualTo(Answers.of(LIVE, new AsOf.AtPosition(until)));
        assertThat(Answers.of(LIVE, new AsOf.InWorkspace(ONE, new AsOf.AtPosition(earlier))))
                .isEqualTo(Answers.of(LIVE, new AsOf.AtPosition(earlier)));
        AsOf.AtInstant instant = new AsOf.AtInstant(MemoryJournal.START.plusSeconds(earlier));
        assertThat(Answers.of(LIVE, new AsOf.InWorkspace(ONE, instant))).isEqualTo(Answers.of(LIVE, instant));
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void a_workspace_that_begins_as_of_a_position_comes_to_the_same(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int length) {
        LIVE.given(Histories.of(seed, length).toArray(DomainEvent[]::new));
        Random random = new Random(seed);
        long until = 1 + random.nextInt(length);
        long from = 1 + random.nextInt((int) until);

        Replaying.of(LIVE, random).fill(plan(ONE, ReplayOrder.RECORDED, from, until));

        assertThat(Answers.of(LIVE, new AsOf.InWorkspace(ONE, AsOf.NOW)))
                .isEqualTo(Answers.of(LIVE, new AsOf.AtPosition(until)));
        assertThat(Answers.of(LIVE, new AsOf.InWorkspace(ONE, new AsOf.AtPosition(from))))
                .isEqualTo(Answers.of(LIVE, new AsOf.AtPosition(from)));
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void in_either_order_two_runs_give_the_same_digests_wherever_they_rest(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int length) {
        Random random = new Random(seed);
        for (DomainEvent event : Histories.of(seed, length)) {
            LIVE.given(event, Map.of(MetaKeys.OCCURRED_AT, occurredAt(random)));
        }
        for (ReplayOrder order : ReplayOrder.values()) {
            Map<String, String> once = Replaying.of(LIVE, new Random(seed)).fill(plan(ONE, order, 0, length));
            Map<String, String> again = Replaying.of(LIVE, new Random(~seed)).fill(plan(OTHER, order, 0, length));

            assertThat(again).isEqualTo(once).hasSize(LIVE.models.size());
            Replaying.drop(LIVE, ONE, OTHER);
        }
    }

    private static String occurredAt(Random random) {
        return MemoryJournal.START.minusSeconds(random.nextInt(30)).toString();
    }

    private static Plan plan(UUID id, ReplayOrder order, long from, long until) {
        return new Plan(id, List.copyOf(LIVE.models), order, ReplayFilter.ALL, from, until, null, null);
    }
}
