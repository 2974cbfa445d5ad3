package dev.annals.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ListsTest {
    private static final Api API = RunningServer.shared().api();
    private static final String SOURCE = "lists-" + UUID.randomUUID();
    private static final int COUNT = 230;

    @BeforeAll
    static void someCustomers() {
        for (int i = 0; i < COUNT; i++) {
            API.create("/customers", "{'kind':'PERSON','name':'%s','source':'%s'}".formatted(name(i), SOURCE));
        }
        UUID last = API.create("/users", "{'name':'Last of all'}");
        assertThat(API.get("/users/" + last + "?atLeast=1").status()).isEqualTo(200);
    }

    private static String name(int i) {
        return switch (i) {
            case 0 -> "=HYPERLINK(1)";
            case 1 -> "comma, and quote \\'";
            default -> "n%03d".formatted(i);
        };
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat() {
        Reply first = API.get("/customers?sort=name&count=true&source=" + SOURCE);
        assertThat(first.json().get("items")).hasSize(50);
        assertThat(first.json().get("total").asLong()).isEqualTo(COUNT);
        List<String> names = Stream.iterate(
                        first.json(),
                        page -> page != null,
                        page -> page.has("nextCursor")
                                ? API.get("/customers?sort=name&source=" + SOURCE + "&cursor="
                                                + page.get("nextCursor").asString())
                                        .json()
                                : null)
                .flatMap(page -> page.get("items").valueStream())
                .map(item -> item.get("name").asString())
                .toList();
        assertThat(names).hasSize(COUNT).doesNotHaveDuplicates();
    }

    @Test
    void a_cursor_of_another_query_is_refused() {
        String cursor = API.get("/customers?limit=1&sort=name&source=" + SOURCE)
                .json()
                .get("nextCursor")
                .asString();
        assertThat(API.get("/customers?limit=1&sort=-name&source=" + SOURCE + "&cursor=" + cursor)
                        .code())
                .isEqualTo("BAD_CURSOR");
        assertThat(API.get("/users?limit=1&cursor=" + cursor).code()).isEqualTo("BAD_CURSOR");
    }

    @Test
    void csv_holds_the_whole_list_and_nothing_that_a_spreadsheet_would_run() {
        Reply csv = API.with("Accept", "text/csv").get("/customers?sort=name&limit=7&source=" + SOURCE);
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        List<String> lines = csv.text().lines().toList();
        assertThat(lines).hasSize(COUNT + 1);
        assertThat(lines.getFirst()).startsWith("id,version,kind,name,email,phone");
        assertThat(csv.text()).contains("'=HYPERLINK(1)").doesNotContain(",=HYPERLINK");
        assertThat(csv.text()).contains("\"comma, and quote \"\"\"");
    }

    @Test
    void json_lines_hold_the_whole_list_at_one_position() {
        Reply lines = API.with("Accept", "application/x-ndjson").get("/customers?source=" + SOURCE);
        assertThat(lines.header("Content-Type")).isEqualTo("application/x-ndjson");
        assertThat(lines.header("Annals-Position")).matches("\\d+");
        assertThat(lines.text().lines()).hasSize(COUNT);
    }

    @Test
    void an_answer_without_a_wish_for_a_type_is_json() {
        assertThat(API.with("Accept", "*/*").get("/customers?limit=1").header("Content-Type"))
                .isEqualTo("application/json");
    }

    @Test
    void every_list_can_be_had_in_every_form() {
        for (String list : List.of(
                "/customers",
                "/opportunities",
                "/tickets",
                "/pipelines",
                "/quotas",
                "/exchange-rates",
                "/users",
                "/audit")) {
            for (String type : List.of("application/json", "text/csv", "application/x-ndjson")) {
                Reply reply = API.with("Accept", type).get(list);
                assertThat(reply.status()).as(list + " " + type + " " + reply).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "=1+1|'=1+1",
                "@x|'@x",
                "-5|-5",
                "-5.25|-5.25",
                "+8613800000000|+8613800000000",
                "-x|'-x",
                "a=b|a=b"
            })
    void numbers_stay_numbers_and_formulas_become_texts(String cell, String written) {
        assertThat(CsvTable.harmless(cell)).isEqualTo(written);
    }

    @Test
    void items_name_what_can_be_read() {
        JsonNode item = API.get("/customers?limit=1&source=" + SOURCE).json().at("/items/0");
        assertThat(API.get("/customers/" + item.get("id").asString()).status()).isEqualTo(200);
    }
}
