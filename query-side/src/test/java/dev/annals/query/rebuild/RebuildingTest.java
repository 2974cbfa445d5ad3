package dev.annals.query.rebuild;

import static dev.annals.query.testing.Customers.opened;
import static dev.annals.query.testing.Customers.registered;
import static dev.annals.query.testing.Customers.renamed;
import static dev.annals.query.testing.Customers.talked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.RefusalCode;
import dev.annals.api.Refused;
import dev.annals.api.query.QueryRefusal;
import dev.annals.api.readmodel.FindReadModels;
import dev.annals.api.readmodel.ReadModelStatus;
import dev.annals.api.readmodel.RebuildStatus;
import dev.annals.api.readmodel.RebuildStatus.Step;
import dev.annals.query.customer360.Customer360ReadModel;
import dev.annals.query.testing.ReadModelFixture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class RebuildingTest {
    private static final UUID ANN = new UUID(1, 1);
    private static final UUID BEN = new UUID(1, 2);
    private static final String MODEL = "customer360";

    private final ReadModelFixture fixture = new ReadModelFixture(new Customer360ReadModel());
    private final ReadModels readModels = new ReadModels(
            fixture.dataSource, fixture.transactions, fixture.journal, fixture.models, ReadModelFixture.CLOCK);
    private final ReadModelQueries queries = new ReadModelQueries(
            fixture.worlds, readModels, fixture.journal, fixture.dataSource, ReadModelFixture.CLOCK);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_rebuilt_read_model_has_the_same_rows_indexes_and_views() {
        history();
        ReadModelStatus before = status();
        List<String> indexes = indexes();

        assertThat(readModels.rebuild(List.of(MODEL)).join().step()).isEqualTo(Step.DONE);

        assertThat(status().digest()).isEqualTo(before.digest());
        assertThat(status().versions()).isEqualTo(before.versions());
        assertThat(indexes()).isEqualTo(indexes);
        fixture.given(renamed(ANN, "After"));
        assertThat(name()).isEqualTo("After");
        String first = fixture.at(
                1,
                world -> world.sql()
                        .sql("SELECT name FROM customer")
                        .query(String.class)
                        .single());
        assertThat(first).isEqualTo("Ann");
    }

    @Test
    void a_rebuild_repairs_rows_that_somebody_changed() {
        history();
        String digest = status().digest();
        fixture.sql.sql("UPDATE read_model.customer SET name = 'wrong'").update();
        assertThat(status().digest()).isNotEqualTo(digest);

        readModels.rebuild(List.of(MODEL)).join();

        assertThat(status().digest()).isEqualTo(digest);
    }

    @Test
    void verifying_names_the_first_row_that_differs_and_leaves_nothing_behind() {
        history();
        assertThat(verify().difference()).isNull();
        fixture.sql
                .sql("UPDATE read_model.customer SET name = 'wrong' WHERE valid_from = 2")
                .update();

        assertThat(verify().difference()).isEqualTo("customer " + ANN + " 2");
        assertThat(shadows()).isZero();
    }

    @Test
    void a_row_that_is_missing_or_too_many_is_a_difference() {
        history();
        fixture.sql.sql("DELETE FROM read_model.interaction").update();

        assertThat(verify().difference()).startsWith("interaction ");
    }

    @Test
    void verifying_an_earlier_position_compares_what_was_true_then() {
        history();

        for (long position = 1; position <= fixture.position(); position++) {
            RebuildStatus status = readModels.verify(List.of(MODEL), position).join();
            assertThat(status.step()).isEqualTo(Step.DONE);
            assertThat(status.difference()).isNull();
        }
    }

    @Test
    void a_reader_that_began_before_the_swap_finds_every_row() {
        history();
        List<CompletableFuture<RebuildStatus>> rebuild = new ArrayList<>();

        long rows = fixture.now(world -> {
            rebuild.add(readModels.rebuild(List.of(MODEL)));
            // Long enough for a rebuild that does not wait for this reader.
            assertThat(rebuild.getFirst())
                    .failsWithin(Duration.ofSeconds(2))
                    .withThrowableOfType(TimeoutException.class);
            return world.sql()
                    .sql("SELECT count(*) FROM happening")
                    .query(Long.class)
                    .single();
        });

        assertThat(rows).isEqualTo(4);
        assertThat(rebuild.getFirst().join().step()).isEqualTo(Step.DONE);
    }

    @Test
    void a_row_that_postgresql_refuses_is_parked_as_it_was_live() {
        history();
        fixture.given(registered(BEN, "Ben")).given(renamed(ANN, "nul \0"), renamed(BEN, "Benno"));
        assertThat(status().parkedKeys()).isPositive();
        String digest = status().digest();
        long parked = status().parkedKeys();

        assertThat(readModels.rebuild(List.of(MODEL)).join().step()).isEqualTo(Step.DONE);

        assertThat(status().digest()).isEqualTo(digest);
        assertThat(status().parkedKeys()).isEqualTo(parked);
    }

    @Test
    void what_a_process_that_died_has_left_is_taken_away() {
        history();
        new Shadow(new JdbcTemplate(fixture.dataSource), fixture.models).create();

        readModels.discardUnfinished();

        assertThat(shadows()).isZero();
    }

    @Test
    void what_another_process_is_rebuilding_stays() {
        history();
        new Shadow(new JdbcTemplate(fixture.dataSource), fixture.models).create();
        try (Session other = Session.open(fixture.dataSource)) {
            readModels.discardUnfinished();
            assertThat(shadows()).isEqualTo(1);
        }
    }

    @Test
    void two_rebuilds_at_once_are_refused() {
        history();
        try (Session held = Session.open(fixture.dataSource)) {
            assertThat(refusal(MODEL)).isEqualTo(QueryRefusal.REBUILD_RUNNING);
        }
        assertThat(readModels.rebuild(List.of(MODEL)).join().step()).isEqualTo(Step.DONE);
    }

    @Test
    void an_unknown_read_model_is_refused() {
        assertThat(refusal("nonsense")).isEqualTo(QueryRefusal.UNKNOWN_READ_MODEL);
    }

    @Test
    void the_status_tells_position_lag_and_rows() {
        history();
        fixture.journal.record(renamed(ANN, "not yet"));

        ReadModelStatus status = status();
        assertThat(status.position()).isEqualTo(4);
        assertThat(status.lagEvents()).isEqualTo(1);
        assertThat(status.lagSeconds()).isPositive();
        assertThat(status.rows()).isEqualTo(1 + 1 + 1 + 4);
        assertThat(status.versions()).isEqualTo(3 + 1 + 1 + 4);
        assertThat(status.parkedKeys()).isZero();
    }

    private void history() {
        fixture.given(registered(ANN, "Ann"), renamed(ANN, "Anna"))
                .given(talked(ANN, new UUID(4, 1), "hello"), opened(new UUID(3, 1), ANN, "10.00", "0.5"));
    }

    private RebuildStatus verify() {
        RebuildStatus status =
                readModels.verify(List.of(MODEL), fixture.position()).join();
        assertThat(status.step()).isEqualTo(Step.DONE);
        return status;
    }

    private RefusalCode refusal(String model) {
        try {
            throw new AssertionError(readModels.rebuild(List.of(model)));
        } catch (Refused refused) {
            return refused.code();
        }
    }

    private ReadModelStatus status() {
        return queries.handle(new FindReadModels(true)).body().getFirst();
    }

    private long shadows() {
        return fixture.sql
                .sql("SELECT count(*) FROM pg_namespace WHERE nspname = 'read_model_rebuild'")
                .query(Long.class)
                .single();
    }

    private String name() {
        return fixture.now(world ->
                world.sql().sql("SELECT name FROM customer").query(String.class).single());
    }

    private List<String> indexes() {
        return fixture.sql
                .sql("SELECT indexdef FROM pg_indexes WHERE schemaname = 'read_model' ORDER BY indexname")
                .query(String.class)
                .list();
    }
}
