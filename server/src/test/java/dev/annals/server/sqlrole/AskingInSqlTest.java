package dev.annals.server.sqlrole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.annals.journal.JournalReader;
import dev.annals.server.Api;
import dev.annals.server.RunningServer;
import dev.annals.server.cli.Rejected;
import dev.annals.server.postgres.Database;
import dev.annals.server.startup.DataFolder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class AskingInSqlTest {
    private static final String NAME = "annals_analyst";
    private static final String REFUSED = "42501";
    private static final String READ_ONLY = "25006";

    private final RunningServer server = RunningServer.shared();
    private final Api api = server.api().with("Prefer", "return=representation, wait=30");
    private final JournalReader journal = server.bean(JournalReader.class);
    private final UUID customer = api.create("/customers", "{'kind':'PERSON','name':'Asked about','grade':'A'}");
    private Analyst analyst;

    @BeforeEach
    void letIn() throws SQLException {
        analyst = Analyst.letIn(server, NAME);
    }

    @AfterEach
    void leave() throws SQLException {
        analyst.close();
    }

    @Test
    void what_is_seen_as_of_a_position_is_what_http_answers() throws SQLException {
        long then = change("{'grade':'B'}");
        change("{'grade':'C'}");
        assertThat(grade()).isEqualTo("C");
        assertThat(analyst.one("SELECT moment.at(" + then + ")")).isEqualTo("" + then);
        assertThat(grade()).isEqualTo("B").isEqualTo(gradeOverHttp("" + then));
        assertThat(analyst.one("SELECT grade FROM now.customer WHERE id = '" + customer + "'"))
                .isEqualTo("C");
        assertThat(customersThen())
                .isEqualTo(api.get("/customers?limit=1&count=true&asOf=" + then)
                        .json()
                        .get("total")
                        .asString());
        assertThat(analyst.one("SELECT moment.now()")).isEqualTo(analyst.one("SELECT moment.head()"));
        assertThat(grade()).isEqualTo("C");
    }

    private String customersThen() throws SQLException {
        return analyst.one("SELECT count(*) FROM customer");
    }

    @Test
    void an_instant_is_the_last_event_recorded_by_then() throws SQLException {
        long then = change("{'grade':'B'}");
        var at = journal.recordedAt(then);
        assertThat(analyst.one("SELECT moment.at('" + at + "')")).isEqualTo("" + then);
        assertThat(grade()).isEqualTo(gradeOverHttp(at.toString())).isEqualTo("B");
        assertThat(analyst.one("SELECT moment.at(timestamptz '" + at.minus(1, ChronoUnit.MICROS) + "')"))
                .isEqualTo("" + (then - 1));
        assertThat(grade()).isEqualTo("A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'2200-01-01T00:00:00Z'", "'1999-01-01T00:00:00Z'", "999999999", "0", "NULL::text", "'someday'"})
    void a_moment_after_the_head_or_before_the_first_event_is_refused(String moment) {
        assertThatThrownBy(() -> analyst.ask("SELECT moment.at(" + moment + ")"))
                .isInstanceOf(SQLException.class)
                .extracting(failure -> ((SQLException) failure).getSQLState())
                .asString()
                .startsWith("22");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE now.customer SET name = 'x'",
                "DELETE FROM as_of.customer",
                "INSERT INTO now.customer SELECT * FROM now.customer",
                "CREATE TABLE mine (x int)",
                "CREATE TABLE now.mine (x int)",
                "CREATE TEMPORARY TABLE mine (x int)",
                "CREATE SCHEMA mine",
                "CREATE ROLE mine",
                "SELECT lo_create(0)",
                "SELECT lo_from_bytea(0, 'x')",
                "SELECT pg_advisory_lock(1)",
                "SELECT pg_try_advisory_xact_lock_shared(1, 2)",
                "SELECT pg_read_file('PG_VERSION')",
                "COPY now.customer TO PROGRAM 'true'",
                "SET ROLE annals",
                "ALTER ROLE annals_analyst CONNECTION LIMIT 50",
                "SET temp_file_limit = -1",
                "DROP VIEW now.customer",
                "SELECT * FROM now.customer FOR UPDATE"
            })
    void whatever_would_change_something_is_refused(String statement) throws SQLException {
        assertThatThrownBy(() -> analyst.ask(statement))
                .extracting(AskingInSqlTest::state)
                .isIn(REFUSED, READ_ONLY);
        // The guard that everybody may take off is not the only one.
        analyst.ask("SET default_transaction_read_only = off");
        assertThatThrownBy(() -> analyst.ask(statement))
                .extracting(AskingInSqlTest::state)
                .isEqualTo(REFUSED);
    }

    private static String state(Throwable failure) {
        return failure instanceof SQLException sql ? sql.getSQLState() : failure.toString();
    }

    @Test
    void nothing_is_seen_but_the_views() throws SQLException {
        List<String> others = JdbcClient.create(server.bean(DataSource.class))
                .sql("SELECT relnamespace::regnamespace::text || '.' || quote_ident(relname) FROM pg_class"
                        + " WHERE relkind IN ('r', 'v', 'm', 'p', 'S')"
                        + " AND relnamespace::regnamespace::text NOT IN"
                        + " ('pg_catalog', 'information_schema', 'pg_toast', 'now', 'as_of')")
                .query(String.class)
                .list();
        assertThat(others).contains("journal.event", "read_model.customer", "read_model.progress", "server.import_job");
        for (String other : others) {
            assertThatThrownBy(() -> analyst.ask("SELECT * FROM " + other))
                    .as(other)
                    .extracting(AskingInSqlTest::state)
                    .isEqualTo(REFUSED);
        }
    }

    @Test
    void who_may_see_names_masked_alone_finds_none_now_or_then() throws SQLException {
        long then = change("{'grade':'B'}");
        String name = "SELECT name FROM customer WHERE id = '" + customer + "'";
        String body = "SELECT body FROM customer WHERE id = '" + customer + "'";
        try (Analyst masked = Analyst.letIn(server, "annals_masked", "--masked")) {
            assertThat(masked.one(name)).isEqualTo("•••");
            assertThat(masked.one(body)).doesNotContain("Asked about");
            assertThat(masked.one("SELECT count(*) FROM customer WHERE name = 'Asked about'"))
                    .isEqualTo("0");
            masked.ask("SELECT moment.at(" + then + ")");
            assertThat(masked.one(name)).isEqualTo("•••");
            assertThat(masked.one(body)).doesNotContain("Asked about");
            masked.ask("SELECT moment.now()");
            assertThat(masked.one(name)).isEqualTo("•••");
            for (String clear : List.of("now.customer", "as_of.customer", "read_model.customer", "mask.field")) {
                assertThatThrownBy(() -> masked.ask("SELECT * FROM " + clear))
                        .as(clear)
                        .extracting(AskingInSqlTest::state)
                        .isEqualTo(REFUSED);
            }
        }
        try (Analyst again = Analyst.letIn(server, "annals_masked")) {
            assertThat(again.one(name)).isEqualTo("Asked about");
        }
    }

    @Test
    void other_databases_of_the_server_let_nobody_in() {
        String elsewhere = server.bean(Database.class).url().replaceFirst("/annals$", "/postgres");
        String password = Analyst.passwordFor(server, NAME);
        assertThatThrownBy(() ->
                        DriverManager.getConnection(elsewhere, NAME, password).close())
                .extracting(AskingInSqlTest::state)
                .isEqualTo(REFUSED);
    }

    @Test
    void it_goes_on_after_a_rebuild() throws SQLException {
        long then = change("{'grade':'B'}");
        change("{'grade':'C'}");
        analyst.ask("SELECT moment.at(" + then + ")");
        assertThat(api.post("/read-models/customer360/rebuild", "").status()).isIn(200, 202);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> api.get("/read-models/rebuild")
                        .json()
                        .path("step")
                        .asString("")
                        .equals("DONE"));
        assertThat(grade()).isEqualTo("B");
        analyst.ask("SELECT moment.now()");
        assertThat(grade()).isEqualTo("C");
    }

    @Test
    void a_question_that_takes_too_long_is_ended() throws SQLException {
        try (Analyst hasty = Analyst.letIn(server, "annals_hasty", "--timeout", "PT0.2S")) {
            assertThatThrownBy(() -> hasty.ask("SELECT pg_sleep(30)"))
                    .extracting(AskingInSqlTest::state)
                    .isEqualTo("57014");
        }
    }

    @Test
    void more_connections_than_allowed_are_refused() throws SQLException {
        String password = Analyst.passwordFor(server, "annals_lonely", "--connections", "1");
        try (Analyst one = Analyst.signIn(server, "annals_lonely", password)) {
            assertThat(one.one("SELECT 1")).isEqualTo("1");
            assertThatThrownBy(() -> Analyst.signIn(server, "annals_lonely", password))
                    .extracting(AskingInSqlTest::state)
                    .isEqualTo("53300");
        }
    }

    @Test
    void another_password_takes_the_place_of_the_first() throws SQLException {
        String first = Analyst.passwordFor(server, "annals_rotated");
        Analyst.letIn(server, "annals_rotated").close();
        assertThatThrownBy(() -> Analyst.signIn(server, "annals_rotated", first))
                .extracting(AskingInSqlTest::state)
                .isEqualTo("28P01");
    }

    @Test
    void where_roles_are_not_the_servers_to_make_the_administrator_is_told_what_to_run() throws SQLException {
        Database database = server.bean(Database.class);
        Map<String, String> given = Map.of(
                "ANNALS_DATABASE_URL", database.url(),
                "ANNALS_DATABASE_USER", database.user(),
                "ANNALS_DATABASE_PASSWORD", database.password());
        StringWriter out = new StringWriter();
        int code = SqlRoleCommand.run(given, new PrintWriter(out, true), "--name", "annals_told");
        assertThat(code).as(out.toString()).isEqualTo(SqlRoleCommand.FOR_THE_ADMINISTRATOR);
        String password =
                out.toString().strip().lines().reduce((first, last) -> last).orElseThrow();
        try (Connection administrator = DriverManager.getConnection(database.url(), "postgres", database.password());
                Statement sql = administrator.createStatement()) {
            sql.execute(out.toString());
        }
        try (Analyst told = Analyst.signIn(server, "annals_told", password.substring(password.lastIndexOf(' ') + 1))) {
            assertThat(told.one("SELECT count(*) FROM customer")).isNotEqualTo("0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "annals", "Robert'); DROP", ""})
    void nobody_else_loses_their_rights(String name) {
        StringWriter out = new StringWriter();
        Map<String, String> environment =
                Map.of("ANNALS_DATA", server.bean(DataFolder.class).root().toString());
        assertThat(SqlRoleCommand.run(environment, new PrintWriter(out, true), "--name", name))
                .isEqualTo(Rejected.NOT_ACCEPTED);
        assertThat(out.toString()).startsWith("--name: ");
    }

    @Test
    void a_server_that_does_not_run_is_named() {
        StringWriter out = new StringWriter();
        int code = SqlRoleCommand.run(Map.of("ANNALS_DATA", "target/nowhere"), new PrintWriter(out, true));
        assertThat(code).isEqualTo(Rejected.NO_SERVER);
        assertThat(out.toString()).contains("./annals start");
    }

    /** The position of the change. */
    private long change(String json) {
        JsonNode changed = api.post("/customers/" + customer + "/grade", json).json();
        assertThat(changed.findValue("grade")).as(changed.toString()).isNotNull();
        return journal.ofAggregate(customer, 0).getLast().position();
    }

    private String grade() throws SQLException {
        return analyst.one("SELECT grade FROM customer WHERE id = '" + customer + "'");
    }

    private String gradeOverHttp(String moment) {
        return api.get("/customers/" + customer + "?asOf=" + moment)
                .json()
                .findValue("grade")
                .asString();
    }
}
