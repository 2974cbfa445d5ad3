package dev.annals.server.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.annals.server.startup.DataFolder;
import dev.annals.server.startup.Settings;
import dev.annals.server.startup.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnPostgresTest {
    @TempDir
    static Path home;

    private static DataFolder folder;
    private static PostgresServer postgres;

    @BeforeAll
    static void start() {
        folder = DataFolder.open(home.resolve("a data folder"));
        postgres = PostgresServer.start(folder, 0);
    }

    @AfterAll
    static void stop() {
        postgres.close();
        folder.close();
    }

    private static void restart() {
        postgres.close();
        postgres = PostgresServer.start(folder, 0);
    }

    private static String ask(String query) throws SQLException {
        try (Connection connection = PostgresConnections.open(postgres);
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void run(String statement) throws SQLException {
        run(statement, postgres.user());
    }

    private static void run(String statement, String user) throws SQLException {
        try (Connection connection = PostgresConnections.open(postgres.url(), user, postgres.password());
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static ProcessHandle postmaster() throws IOException {
        String pid =
                Files.readAllLines(folder.postgres().resolve("postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    @Test
    void every_commit_is_on_disk_when_it_is_acknowledged() throws SQLException {
        assertThat(ask("SHOW fsync")).isEqualTo("on");
        assertThat(ask("SHOW synchronous_commit")).isEqualTo("on");
        assertThat(ask("SHOW full_page_writes")).isEqualTo("on");
    }

    @Test
    void a_configuration_file_cannot_make_it_forgetful() throws IOException, SQLException {
        Path configuration = folder.postgres().resolve("postgresql.conf");
        Files.writeString(configuration, Files.readString(configuration) + "\nfsync = off\nfull_page_writes = off\n");

        restart();

        every_commit_is_on_disk_when_it_is_acknowledged();
    }

    @Test
    void a_forgetful_database_is_refused() throws SQLException {
        try (Connection connection = PostgresConnections.open(postgres);
                Statement sql = connection.createStatement()) {
            sql.execute("SET synchronous_commit = off");

            assertThatThrownBy(() -> DatabaseCheck.durable(connection)).isInstanceOf(StartRefused.class);
        }
    }

    @Test
    void only_the_password_opens_it() {
        assertThatThrownBy(() -> PostgresConnections.open(postgres.url(), "postgres", "guess"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        assertThatThrownBy(() -> PostgresConnections.open(postgres.url(), "postgres", ""))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void it_listens_on_this_machine_alone() throws SQLException {
        run("GRANT pg_read_all_settings TO annals", "postgres");
        assertThat(ask("SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask("SHOW unix_socket_directories")).isEmpty();
    }

    @Test
    void texts_are_in_utf8_and_in_the_same_order_everywhere() throws SQLException {
        assertThat(ask("SHOW server_encoding")).isEqualTo("UTF8");
        assertThat(ask("SELECT string_agg(t, '' ORDER BY t) FROM unnest(ARRAY['é', 'b', '王', 'B', 'a']) t"))
                .isEqualTo("Babé王");
        assertThat(ask("SELECT lower('ÉCOLE')")).isEqualTo("école");
    }

    @Test
    void the_server_is_no_superuser_but_may_have_the_extensions_it_needs() throws SQLException {
        assertThat(ask("SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("f");
        run("CREATE EXTENSION pg_trgm");
        run("CREATE EXTENSION btree_gist");
        run("CREATE EXTENSION unaccent");
    }

    @Test
    void when_it_is_killed_it_comes_back_with_all_that_was_acknowledged() throws Exception {
        run("CREATE TABLE fact AS SELECT 1 AS n");

        ProcessHandle killed = postmaster();
        assertThat(killed.destroyForcibly()).isTrue();
        killed.onExit().get();

        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(ask("SELECT n FROM fact")).isEqualTo("1"));
    }

    @Test
    void one_that_a_killed_server_left_behind_is_replaced() throws Exception {
        postgres.close();
        PostgresCommand command = new PostgresCommand(PostgresPrograms.unpackInto(folder.programs()));
        new PostgresCluster(folder, command)
                .start(Integer.parseInt(postgres.url().replaceAll(".*:(\\d+)/.*", "$1")));
        ProcessHandle leftBehind = postmaster();

        postgres = PostgresServer.start(folder, 0);

        await().until(() -> !leftBehind.isAlive());
        assertThat(postmaster().pid()).isNotEqualTo(leftBehind.pid());
    }

    @Test
    void a_foreign_process_with_the_number_of_a_dead_one_is_left_alone() throws Exception {
        Path pidFile = folder.postgres().resolve("postmaster.pid");
        Path kept = Files.copy(pidFile, home.resolve("kept"));
        postgres.close();
        Process foreign = new ProcessBuilder("sleep", "60").start();
        String text = Files.readString(kept);
        Files.writeString(kept, foreign.pid() + text.substring(text.indexOf('\n')));
        Files.move(kept, pidFile, StandardCopyOption.REPLACE_EXISTING);

        postgres = PostgresServer.start(folder, 0);

        assertThat(foreign.isAlive()).isTrue();
        assertThat(ask("SELECT 1")).isEqualTo("1");
        foreign.destroy();
    }

    @Test
    void what_an_interrupted_first_start_left_is_no_hindrance() throws IOException {
        try (DataFolder interrupted = DataFolder.open(home.resolve("interrupted"))) {
            Files.createDirectories(home.resolve("interrupted/postgres.new/base"));
            Files.createDirectories(home.resolve("interrupted/programs"));

            PostgresServer.start(interrupted, 0).close();

            assertThat(home.resolve("interrupted/postgres.new")).doesNotExist();
        }
    }

    @Test
    void a_given_database_is_looked_at_before_it_is_used() {
        DatabaseCheck.given(postgres);

        assertRefused(new Settings.Database(postgres.url(), "annals", "guess"), "ANNALS_DATABASE_PASSWORD");
        assertRefused(new Settings.Database(postgres.url() + "2", "annals", postgres.password()), "does not exist");
        assertRefused(
                new Settings.Database("jdbc:postgresql://127.0.0.1:1/annals", "annals", "x"), "ANNALS_DATABASE_URL");
    }

    private static void assertRefused(Settings.Database database, String words) {
        assertThatThrownBy(() -> DatabaseCheck.given(new GivenDatabase(database)))
                .isInstanceOf(StartRefused.class)
                .message()
                .contains(words)
                .hasLineCount(1);
    }
}
