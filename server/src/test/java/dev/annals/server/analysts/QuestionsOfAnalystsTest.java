package dev.annals.server.analysts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import dev.annals.server.analysts.Questions.Get;
import dev.annals.server.analysts.Questions.Question;
import dev.annals.server.sqlrole.Analyst;
import dev.annals.server.startup.LedgerSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What docs/analysts.md tells analysts to ask is asked here, word by word. */
class QuestionsOfAnalystsTest {
    @TempDir
    static Path folder;

    private static RunningServer server;
    private static SmallHistory history;
    private static List<Question> questions;

    @BeforeAll
    static void tell() throws IOException {
        server = RunningServer.apart(folder, LedgerSettings.USUAL);
        history = new SmallHistory(server);
        questions = Questions.read(history.values());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void there_are_ten_and_each_is_asked_in_sql_and_over_http() {
        assertThat(questions)
                .extracting(Question::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 10).boxed().toList());
        assertThat(questions)
                .allSatisfy(question -> assertThat(question.sql()).hasSize(1))
                .allSatisfy(question -> assertThat(question.gets()).isNotEmpty());
    }

    @Test
    void what_was_in_the_pipeline_then_and_what_is_now() throws SQLException {
        assertThat(sql(1))
                .containsExactly(
                        List.of("Negotiation", "1", "100.00", "null", "null"),
                        List.of("Proposal", "2", "250.00", "1", "200.00"),
                        List.of("Qualification", "null", "null", "1", "70.00"));
        JsonNode bridge = http(1, 0).json();
        assertThat(bridge.at("/start/amount/amount").asString()).isEqualTo("350.00");
        assertThat(bridge.at("/end/amount/amount").asString()).isEqualTo("270.00");
    }

    @Test
    void which_deals_slipped() throws SQLException {
        assertThat(sql(2)).containsExactly(List.of("Slipped", "2026-06-20", "2026-08-01", "200.00", "CNY"));
        JsonNode deals = http(2, 0).json().get("items");
        assertThat(deals).hasSize(1);
        assertThat(deals.at("/0/id").asString()).isEqualTo(history.slipped().toString());
    }

    @Test
    void how_many_deals_went_on() throws SQLException {
        assertThat(sql(3))
                .containsExactly(
                        List.of("Proposal", "3", "1"),
                        List.of("Negotiation", "1", "1"),
                        List.of("Qualification", "1", "1"));
        assertThat(http(3, 0).json().get("rows"))
                .filteredOn(row -> row.get("stage").asString().equals("Proposal"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("entered").asInt()).isEqualTo(3))
                .satisfies(row -> assertThat(row.get("converted").asInt()).isEqualTo(1));
    }

    @Test
    void how_long_deals_stay() throws SQLException {
        assertThat(sql(4))
                .containsExactly(
                        List.of("Negotiation", "1", "110 days", "110 days"),
                        List.of("Proposal", "2", "25 days", "25 days"),
                        List.of("Qualification", "1", "10 days", "10 days"));
        assertThat(http(4, 0).json().get("rows"))
                .extracting(row -> row.get("stage").asString())
                .contains("Negotiation", "Proposal", "Qualification");
    }

    @Test
    void how_good_the_forecast_was() throws SQLException {
        assertThat(sql(5)).containsExactly(List.of("BEST_CASE", "125.00", "0"), List.of("COMMIT", "80.00", "120.00"));
        assertThat(http(5, 0).json().at("/total/weighted/amount").asString()).isEqualTo("205.00");
        assertThat(http(5, 1).json().get("forecasts")).isNotEmpty();
    }

    @Test
    void whether_service_levels_were_kept() throws SQLException {
        List<List<String>> months = sql(6);
        assertThat(months).extracting(row -> row.subList(3, 5)).containsExactly(List.of("0", "1"), List.of("1", "0"));
        JsonNode compliance = http(6, 0).json();
        assertThat(compliance.get("rows"))
                .extracting(row -> row.get("key").asString())
                .containsExactlyElementsOf(months.stream().map(List::getFirst).toList());
        assertThat(http(6, 1).json().at("/rows/0/key").asString())
                .isEqualTo(months.getFirst().get(1) + "@" + months.getFirst().get(2));
    }

    @Test
    void who_changed_most() throws SQLException {
        List<List<String>> who = sql(7);
        assertThat(who.getFirst().getFirst()).isEqualTo("Administrator");
        assertThat(Integer.parseInt(who.getFirst().getLast())).isGreaterThanOrEqualTo(14);
        Reply events = http(7, 0);
        assertThat(events.text().lines().count())
                .isEqualTo(Long.parseLong(events.header("Annals-Events")))
                .isGreaterThan(14);
    }

    @Test
    void which_campaigns_had_a_hand_in_it() throws SQLException {
        assertThat(sql(8)).containsExactly(List.of("Fair", "1", "120.00", "CNY"));
        assertThat(http(8, 0).json().at("/result/attributedValue/amount").asString())
                .isEqualTo("120.00");
    }

    @Test
    void whose_grade_fell() throws SQLException {
        assertThat(sql(9)).containsExactly(List.of("Falling", "A", "C"));
        assertThat(http(9, 0).json().get("items"))
                .extracting(change -> change.get("entity").asString())
                .contains("customer:" + history.falling());
    }

    @Test
    void what_was_known_at_the_end_of_the_quarter() throws SQLException {
        assertThat(sql(10))
                .containsExactly(
                        List.of("Slipped", "Proposal", "200.00", "CNY", "2026-06-20"),
                        List.of("Won", "Negotiation", "100.00", "CNY", "2026-05-15"),
                        List.of("Lost", "Proposal", "50.00", "CNY", "2026-04-30"));
        Reply csv = http(10, 0);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text().lines()).hasSize(4);
    }

    private static List<List<String>> sql(int number) throws SQLException {
        try (Analyst analyst = Analyst.letIn(server, "annals_analyst")) {
            return analyst.ask(questions.get(number - 1).sql().getFirst());
        }
    }

    private static Reply http(int number, int which) {
        Get get = questions.get(number - 1).gets().get(which);
        Api api = get.accept().isEmpty() ? server.api() : server.api().with("Accept", get.accept());
        Reply reply = api.get(get.path());
        assertThat(reply.status()).as(get.path() + " " + reply).isEqualTo(200);
        return reply;
    }
}
