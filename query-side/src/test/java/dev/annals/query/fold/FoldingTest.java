package dev.annals.query.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.annals.api.Patch;
import dev.annals.api.RecordedEvent;
import dev.annals.api.Refused;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.QueryRefusal;
import dev.annals.api.user.UserAdded;
import dev.annals.api.user.UserDetailsChanged;
import dev.annals.api.user.UserRetracted;
import dev.annals.query.testing.MemoryJournal;
import dev.annals.query.testing.ReadModelFixture;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FoldingTest {
    private static final UUID ANN = new UUID(1, 1);
    private static final UUID BEN = new UUID(1, 2);

    private final ReadModelFixture fixture = new ReadModelFixture(new People());

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void every_position_stays_askable_even_when_superseded_in_the_same_batch() {
        fixture.given(added(ANN, "Ann"), renamed(ANN, "Anna"), renamed(ANN, "Anne"), added(BEN, "Ben"));

        assertThat(names(1)).containsExactly("Ann");
        assertThat(names(2)).containsExactly("Anna");
        assertThat(names(3)).containsExactly("Anne");
        assertThat(names(4)).containsExactly("Anne", "Ben");
        assertThat(namesNow()).containsExactly("Anne", "Ben");
    }

    @Test
    void a_row_that_is_gone_stays_in_what_was() {
        fixture.given(added(ANN, "Ann")).given(new UserRetracted(ANN));

        assertThat(namesNow()).isEmpty();
        assertThat(names(1)).containsExactly("Ann");
    }

    @Test
    void an_event_delivered_twice_changes_nothing() {
        fixture.given(added(ANN, "Ann"), renamed(ANN, "Anna"));
        fixture.project(fixture.journal.after(0, 10));

        assertThat(fixture.sql
                        .sql("SELECT count(*) FROM read_model.app_user")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(fixture.position()).isEqualTo(2);
    }

    @Test
    void a_gap_is_refused_and_nothing_is_written() {
        fixture.journal.record(added(ANN, "Ann"));
        RecordedEvent second = fixture.journal.record(added(BEN, "Ben"));

        assertThatThrownBy(() -> fixture.project(List.of(second))).isInstanceOf(IllegalStateException.class);
        assertThat(fixture.position()).isZero();
    }

    @Test
    void text_of_any_kind_comes_back_as_it_was() {
        String nasty = "a\\b\tc\nd\re\"f{g,h}'\\N 王 \uD83D\uDE00";
        fixture.given(added(ANN, nasty));

        assertThat(namesNow()).containsExactly(nasty);
    }

    @Test
    void a_moment_after_what_is_recorded_or_before_the_first_event_is_refused() {
        fixture.given(added(ANN, "Ann"));

        assertThat(refusal(new AsOf.AtPosition(2))).isEqualTo(QueryRefusal.AS_OF_IN_FUTURE);
        assertThat(refusal(new AsOf.AtPosition(0))).isEqualTo(QueryRefusal.AS_OF_BEFORE_FIRST_EVENT);
        assertThat(refusal(new AsOf.AtInstant(MemoryJournal.START))).isEqualTo(QueryRefusal.AS_OF_BEFORE_FIRST_EVENT);
        assertThat(refusal(new AsOf.AtInstant(ReadModelFixture.TODAY.plusSeconds(1))))
                .isEqualTo(QueryRefusal.AS_OF_IN_FUTURE);
    }

    @Test
    void a_now_answer_repeats_when_asked_as_of_its_position() {
        fixture.given(added(ANN, "Ann"));
        var now = fixture.ask(AsOf.NOW, FoldingTest::list);
        fixture.given(added(BEN, "Ben"));

        assertThat(fixture.ask(new AsOf.AtPosition(now.position()), FoldingTest::list))
                .isEqualTo(now);
    }

    private Object refusal(AsOf moment) {
        try {
            return fixture.ask(moment, FoldingTest::list);
        } catch (Refused refused) {
            return refused.code();
        }
    }

    private List<String> names(long position) {
        return fixture.at(position, FoldingTest::list);
    }

    private List<String> namesNow() {
        return fixture.now(FoldingTest::list);
    }

    private static List<String> list(dev.annals.query.world.World world) {
        return world.sql()
                .sql("SELECT name FROM app_user ORDER BY id")
                .query(String.class)
                .list();
    }

    private static UserAdded added(UUID id, String name) {
        return new UserAdded(id, name, null, null, null, null);
    }

    private static UserDetailsChanged renamed(UUID id, String name) {
        return new UserDetailsChanged(id, Patch.set(name), null, null, null, null);
    }
}
