package dev.annals.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.DomainEvent;
import dev.annals.api.Erased;
import dev.annals.api.query.AsOf;
import dev.annals.api.readmodel.RebuildStatus;
import dev.annals.journal.codec.EncodedEvent;
import dev.annals.journal.codec.EventCodec;
import dev.annals.journal.codec.PersonalDataSeal;
import dev.annals.query.fold.ReadModel;
import dev.annals.query.rebuild.ReadModels;
import dev.annals.query.testing.ReadModelFixture;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jspecify.annotations.Nullable;

/** Whoever was erased: every fold goes on, and every question has an answer. */
class FoldingWhatIsErasedTest {
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

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void every_fold_takes_a_history_in_which_some_are_erased(
            @ForAll long seed, @ForAll @IntRange(min = 10, max = 120) int length, @ForAll @IntRange(max = 3) int whom) {
        EventCodec codec = new EventCodec(new SomeErased(whom), List.of());
        List<DomainEvent> history = Histories.of(seed, length).stream()
                .map(event -> read(codec, event))
                .toList();

        FIXTURE.given(history.toArray(DomainEvent[]::new));

        assertThat(FIXTURE.sql
                        .sql("SELECT fold, cause FROM read_model.dead_letter")
                        .query()
                        .listOfRows())
                .isEmpty();
        assertThat(Answers.of(FIXTURE, AsOf.NOW)).isNotEmpty();
        RebuildStatus verified = new ReadModels(
                        FIXTURE.dataSource,
                        FIXTURE.transactions,
                        FIXTURE.journal,
                        FIXTURE.models,
                        ReadModelFixture.CLOCK)
                .verify(List.of(), FIXTURE.position())
                .join();
        assertThat(verified.difference()).isNull();
        assertThat(history.stream().map(Object::toString).filter(told -> told.contains(Erased.TEXT)))
                .hasSizeGreaterThanOrEqualTo(whom == 0 ? 1 : 0);
    }

    private static DomainEvent read(EventCodec codec, DomainEvent event) {
        EncodedEvent stored = codec.encode(event);
        return codec.decode(stored);
    }

    /** Everybody is erased, or one in so many; nothing is secret here. */
    private record SomeErased(int oneIn) implements PersonalDataSeal {
        @Override
        public byte[] seal(UUID subject, byte[] values, byte[] context) {
            return values;
        }

        @Override
        public byte @Nullable [] open(UUID subject, byte[] sealed, byte[] context) {
            return oneIn == 0 || Math.floorMod(subject.hashCode(), oneIn) == 0 ? null : sealed;
        }
    }
}
