package dev.annals.query.workspace;

import static dev.annals.query.testing.Customers.registered;
import static dev.annals.query.testing.Customers.renamed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.annals.api.DomainEvent;
import dev.annals.api.MetaKeys;
import dev.annals.api.RefusalCode;
import dev.annals.api.Refused;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.QueryRefusal;
import dev.annals.api.replay.ReplayFilter;
import dev.annals.api.replay.ReplayOrder;
import dev.annals.query.audit.AuditReadModel;
import dev.annals.query.customer360.Customer360ReadModel;
import dev.annals.query.testing.MemoryJournal;
import dev.annals.query.testing.ReadModelFixture;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class ReplayingHistoryTest {
    private static final UUID ID = new UUID(9, 1);
    private static final UUID ANN = new UUID(1, 1);
    private static final UUID BEN = new UUID(1, 2);
    private static final String IMPORT = "import:7";

    private final ReadModelFixture fixture = new ReadModelFixture(new Customer360ReadModel(), new AuditReadModel());
    private final Workspaces workspaces =
            new Workspaces(fixture.dataSource, fixture.transactions, fixture.journal, ReadModelFixture.CLOCK);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void in_effective_order_what_was_true_last_is_what_is_known() {
        happened(registered(ANN, "Ann"), 10);
        happened(renamed(ANN, "Last"), 40);
        happened(renamed(ANN, "Between"), 20);
        effective();

        assertThat(names(AsOf.NOW)).containsExactly("Last");
        assertThat(names(new AsOf.AtPosition(2))).containsExactly("Between");
        assertThat(names(new AsOf.AtPosition(1))).containsExactly("Ann");
    }

    @Test
    void events_of_one_instant_keep_the_order_in_which_they_were_recorded() {
        happened(registered(ANN, "Ann"), 10);
        happened(renamed(ANN, "First"), 20);
        happened(renamed(ANN, "Second"), 20);
        effective();

        assertThat(names(AsOf.NOW)).containsExactly("Second");
    }

    @Test
    void an_aggregate_begins_with_its_first_event_whenever_that_was_true() {
        happened(registered(ANN, "Ann"), 30);
        happened(renamed(ANN, "Early"), 10);
        happened(registered(BEN, "Ben"), 20);
        effective();

        assertThat(names(new AsOf.AtPosition(1))).containsExactly("Ben");
        assertThat(names(new AsOf.AtPosition(2))).containsExactly("Ann", "Ben");
        assertThat(names(AsOf.NOW)).containsExactly("Ben", "Early");
    }

    @Test
    void recorded_times_are_the_effective_ones() {
        happened(registered(ANN, "Ann"), 10);
        happened(registered(BEN, "Ben"), 5);
        effective();

        assertThat(names(new AsOf.AtInstant(MemoryJournal.START.minusSeconds(100 - 7))))
                .containsExactly("Ben");
        assertThat(refusal(new AsOf.AtInstant(MemoryJournal.START.minusSeconds(100 - 4))))
                .isEqualTo(QueryRefusal.AS_OF_BEFORE_FIRST_EVENT);
        assertThat(refusal(new AsOf.AtInstant(MemoryJournal.START))).isEqualTo(QueryRefusal.AS_OF_IN_FUTURE);
        assertThat(refusal(new AsOf.AtPosition(3))).isEqualTo(QueryRefusal.AS_OF_IN_FUTURE);
    }

    @Test
    void what_an_import_brought_is_left_out_with_all_that_came_of_it() {
        fixture.given(registered(ANN, "Ann"), Map.of(MetaKeys.ORIGIN, "api"));
        fixture.given(registered(BEN, "Ben"), Map.of(MetaKeys.ORIGIN, IMPORT));
        fixture.given(renamed(ANN, "Imported"), Map.of(MetaKeys.ORIGIN, IMPORT));
        fixture.given(renamed(BEN, "Benno"), Map.of(MetaKeys.ORIGIN, "api"));
        for (ReplayOrder order : ReplayOrder.values()) {
            replay(order, new ReplayFilter(null, null, new ReplayFilter.Without(IMPORT)), 0);

            assertThat(names(AsOf.NOW)).containsExactly("Ann");
            assertThat(inTheAudit()).containsExactly(ANN);
            workspaces.drop(ID);
        }
    }

    @Test
    void only_one_aggregate_or_only_some_types_are_folded() {
        fixture.given(registered(ANN, "Ann"), registered(BEN, "Ben"));
        replay(ReplayOrder.RECORDED, new ReplayFilter(null, "customer:" + BEN, null), 0);
        assertThat(names(AsOf.NOW)).containsExactly("Ben");
        workspaces.drop(ID);

        replay(ReplayOrder.RECORDED, new ReplayFilter(List.of("ticket"), null, null), 0);
        assertThat(names(AsOf.NOW)).isEmpty();
    }

    @Test
    void it_may_begin_with_what_was_known_and_fold_only_what_follows() {
        fixture.given(registered(ANN, "Ann"), registered(BEN, "Ben"), renamed(ANN, "Anna"));
        replay(ReplayOrder.RECORDED, new ReplayFilter(null, "customer:" + ANN, null), 2);

        assertThat(names(AsOf.NOW)).containsExactly("Anna", "Ben");
        assertThat(names(new AsOf.AtPosition(2))).containsExactly("Ann", "Ben");
        assertThat(refusal(new AsOf.AtPosition(1))).isEqualTo(QueryRefusal.AS_OF_BEFORE_FIRST_EVENT);
    }

    @Test
    void what_it_does_not_have_is_refused() {
        fixture.given(registered(ANN, "Ann"));
        replay(ReplayOrder.RECORDED, ReplayFilter.ALL, 0);

        assertThat(names(AsOf.NOW)).containsExactly("Ann");
        assertThatThrownBy(() -> fixture.ask(
                        in(AsOf.NOW),
                        world -> world.sql()
                                .sql("SELECT count(*) FROM ticket")
                                .query(Long.class)
                                .single()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(QueryRefusal.NOT_IN_WORKSPACE));
        workspaces.drop(ID);
        assertThat(refusal(AsOf.NOW)).isEqualTo(QueryRefusal.NOT_IN_WORKSPACE);
        assertThat(refusal(new AsOf.AtPosition(1))).isEqualTo(QueryRefusal.NOT_IN_WORKSPACE);
    }

    @Test
    void it_is_not_there_before_it_is_whole_and_live_tables_are_not_touched() throws InterruptedException {
        fixture.given(registered(ANN, "Ann"));
        try (Filling filling = workspaces.begin(plan(ReplayOrder.RECORDED, ReplayFilter.ALL, 0), 1)) {
            assertThat(filling.next()).isTrue();
            assertThat(refusal(AsOf.NOW)).isEqualTo(QueryRefusal.NOT_IN_WORKSPACE);
        }
        assertThat(fixture.sql
                        .sql("SELECT count(*) FROM read_model.customer")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void who_comes_back_to_an_attempt_that_was_begun_anew_cannot_write_into_it() throws InterruptedException {
        fixture.given(registered(ANN, "Ann"));
        Plan plan = plan(ReplayOrder.RECORDED, ReplayFilter.ALL, 0);
        try (Filling stale = workspaces.begin(plan, 1);
                Filling anew = workspaces.begin(plan, 2)) {
            assertThat(anew.next()).isTrue();
            assertThatThrownBy(() -> {
                        stale.next();
                        stale.finish();
                    })
                    .isInstanceOf(DataAccessException.class);
            assertThat(anew.finish()).isTrue();
            fixture.transactions.executeWithoutResult(status -> anew.publish());
        }
        assertThat(names(AsOf.NOW)).containsExactly("Ann");
    }

    @Test
    void a_row_that_postgresql_refuses_is_parked_as_it_was_live() throws InterruptedException {
        fixture.given(registered(ANN, "Ann"), registered(BEN, "Ben")).given(renamed(ANN, "nul \0"), renamed(BEN, "B"));
        try (Filling filling = workspaces.begin(plan(ReplayOrder.RECORDED, ReplayFilter.ALL, 0), 1)) {
            do {
                while (filling.next()) {}
            } while (!filling.finish());
            assertThat(filling.parkedKeys()).isPositive();
            fixture.transactions.executeWithoutResult(status -> filling.publish());
        }
        assertThat(names(AsOf.NOW)).containsExactly("Ann", "B");
    }

    /** Some seconds after a hundred seconds before everything was recorded. */
    private void happened(DomainEvent event, long second) {
        fixture.given(
                event,
                Map.of(
                        MetaKeys.OCCURRED_AT,
                        MemoryJournal.START.minusSeconds(100 - second).toString()));
    }

    private void effective() {
        replay(ReplayOrder.EFFECTIVE, ReplayFilter.ALL, 0);
    }

    private void replay(ReplayOrder order, ReplayFilter filter, long from) {
        Replaying.of(fixture, new Random(7)).fill(plan(order, filter, from));
    }

    private Plan plan(ReplayOrder order, ReplayFilter filter, long from) {
        return new Plan(ID, fixture.models, order, filter, from, fixture.journal.head(), null, null);
    }

    private List<String> names(AsOf moment) {
        return fixture.ask(
                        in(moment),
                        world -> world.sql()
                                .sql("SELECT name FROM customer ORDER BY name")
                                .query(String.class)
                                .list())
                .body();
    }

    private List<UUID> inTheAudit() {
        return fixture.ask(
                        in(AsOf.NOW),
                        world -> world.sql()
                                .sql("SELECT entity_id FROM audit_entry")
                                .query(UUID.class)
                                .list())
                .body();
    }

    private RefusalCode refusal(AsOf moment) {
        try {
            throw new AssertionError(names(moment));
        } catch (Refused refused) {
            return refused.code();
        }
    }

    private static AsOf in(AsOf moment) {
        return new AsOf.InWorkspace(ID, moment);
    }
}
