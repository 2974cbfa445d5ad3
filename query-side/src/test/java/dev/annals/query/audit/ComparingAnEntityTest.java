package dev.annals.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.annals.api.AggregateType;
import dev.annals.api.CommonRefusal;
import dev.annals.api.MetaKeys;
import dev.annals.api.Patch;
import dev.annals.api.RefusalCode;
import dev.annals.api.Refused;
import dev.annals.api.audit.AuditEntry;
import dev.annals.api.audit.CompareEntity;
import dev.annals.api.audit.Comparison;
import dev.annals.api.audit.Difference;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.Point;
import dev.annals.api.query.QueryRefusal;
import dev.annals.api.user.UserAdded;
import dev.annals.api.user.UserDetailsChanged;
import dev.annals.api.user.UserRetracted;
import dev.annals.query.testing.MemoryJournal;
import dev.annals.query.testing.ReadModelFixture;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparingAnEntityTest {
    private static final UUID ANN = new UUID(8, 1);
    private static final String USER = "user:" + ANN;

    private final ReadModelFixture fixture = new ReadModelFixture(new AuditReadModel());
    private final AuditQueries queries = new AuditQueries(fixture.worlds);

    /** At 1 a customer, at 2 Ann in the team East, 3 West, 4 Anna, 5 East again, 6 retracted; at 7 the customer's contact. */
    @BeforeAll
    void record() {
        fixture.given(AuditedEvents.REGISTERED);
        fixture.given(new UserAdded(ANN, "Ann", null, "East", null, null));
        fixture.given(changed(null, "West"), Map.of(MetaKeys.ACTOR, "boss", MetaKeys.REASON, "new year"));
        fixture.given(changed("Anna", null));
        fixture.given(changed(null, "East"));
        fixture.given(new UserRetracted(ANN), Map.of());
        fixture.given(AuditedEvents.CONTACT, Map.of());
    }

    @AfterAll
    void close() {
        fixture.close();
    }

    private static UserDetailsChanged changed(@Nullable String name, @Nullable String team) {
        return new UserDetailsChanged(
                ANN, name == null ? null : Patch.set(name), null, team == null ? null : Patch.set(team), null, null);
    }

    private Comparison compare(String entity, long from, @Nullable Long to) {
        AsOf end = to == null ? null : new AsOf.AtPosition(to);
        return queries.handle(new CompareEntity(entity, new AsOf.AtPosition(from), end, AsOf.NOW))
                .body();
    }

    private RefusalCode refusal(String entity, AsOf from, AsOf to) {
        return catchThrowableOfType(Refused.class, () -> queries.handle(new CompareEntity(entity, from, to, AsOf.NOW)))
                .code();
    }

    @Test
    void the_fields_that_differ_stand_with_both_values_and_the_events_that_changed_them() {
        Comparison comparison = compare(USER, 2, 4L);
        assertThat(comparison.differences())
                .containsExactly(
                        new Difference("name", "Ann", "Anna", List.of(4L)),
                        new Difference("team", "East", "West", List.of(3L)));
        assertThat(comparison.from()).isEqualTo(new Point(2, MemoryJournal.START.plusSeconds(2)));
        assertThat(comparison.position()).isEqualTo(4);
    }

    @Test
    void the_events_between_say_who_and_why() {
        AuditEntry first = compare(USER, 2, 5L).events().getFirst();
        assertThat(first.position()).isEqualTo(3);
        assertThat(first.actor()).isEqualTo("boss");
        assertThat(first.reason()).isEqualTo("new year");
        assertThat(compare(USER, 2, 5L).events()).hasSize(3);
    }

    @Test
    void a_field_that_changed_and_changed_back_is_no_difference() {
        assertThat(compare(USER, 2, 5L).differences())
                .extracting(Difference::field)
                .containsExactly("name");
    }

    @Test
    void before_it_was_recorded_and_after_it_was_retracted_an_entity_is_not_there() {
        Comparison came = compare(USER, 1, 2L);
        assertThat(came.thereBefore()).isFalse();
        assertThat(came.thereAfter()).isTrue();
        assertThat(came.differences()).contains(new Difference("team", null, "East", List.of(2L)));
        Comparison went = compare(USER, 5, null);
        assertThat(went.thereBefore()).isTrue();
        assertThat(went.thereAfter()).isFalse();
        assertThat(went.differences()).contains(new Difference("team", "East", null, List.of(6L)));
    }

    @Test
    void parts_are_named_by_their_path() {
        assertThat(compare("customer:" + AuditedEvents.ID, 1, null).differences())
                .extracting(Difference::field)
                .contains("contacts/" + AuditedEvents.PART + "/name");
    }

    @Test
    void nothing_differs_between_a_moment_and_itself() {
        assertThat(compare(USER, 4, 4L).differences()).isEmpty();
        assertThat(compare(USER, 4, 4L).events()).isEmpty();
    }

    @Test
    void instants_stand_for_the_positions_that_were_recorded_by_then() {
        Comparison comparison = queries.handle(new CompareEntity(
                        USER,
                        new AsOf.AtInstant(MemoryJournal.START.plusSeconds(2)),
                        new AsOf.AtInstant(MemoryJournal.START.plusSeconds(4)),
                        AsOf.NOW))
                .body();
        assertThat(comparison.differences()).isEqualTo(compare(USER, 2, 4L).differences());
    }

    @Test
    void what_cannot_be_compared_is_refused() {
        AsOf two = new AsOf.AtPosition(2);
        AsOf four = new AsOf.AtPosition(4);
        AsOf tomorrow = new AsOf.AtInstant(ReadModelFixture.TODAY.plusSeconds(1));
        assertThat(refusal("dragon:" + ANN, two, four)).isEqualTo(QueryRefusal.BAD_FILTER_VALUE);
        assertThat(refusal("user", two, four)).isEqualTo(QueryRefusal.BAD_FILTER_VALUE);
        assertThat(refusal("user:me", two, four)).isEqualTo(QueryRefusal.BAD_FILTER_VALUE);
        assertThat(refusal(USER, four, two)).isEqualTo(CommonRefusal.RANGE_REVERSED);
        assertThat(refusal(USER, two, new AsOf.AtPosition(99))).isEqualTo(QueryRefusal.AS_OF_IN_FUTURE);
        assertThat(refusal(USER, two, tomorrow)).isEqualTo(QueryRefusal.AS_OF_IN_FUTURE);
        assertThat(refusal("user:" + new UUID(0, 9), two, four)).isEqualTo(CommonRefusal.NOT_FOUND);
        assertThat(refusal("customer:" + ANN, two, four)).isEqualTo(CommonRefusal.NOT_FOUND);
        assertThat(refusal(USER, new AsOf.AtInstant(Instant.EPOCH), four))
                .isEqualTo(QueryRefusal.AS_OF_BEFORE_FIRST_EVENT);
    }

    @Test
    void any_kind_of_entity_can_be_asked_about() {
        for (AggregateType type : AggregateType.values()) {
            assertThat(refusal(type.word() + ":" + new UUID(0, 9), new AsOf.AtPosition(2), new AsOf.AtPosition(4)))
                    .isEqualTo(CommonRefusal.NOT_FOUND);
        }
    }
}
