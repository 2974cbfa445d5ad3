package dev.annals.server.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.annals.server.Api;
import dev.annals.server.RunningServer;
import dev.annals.server.imports.http.ImportCalls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An answer that fails after it has begun has no end. */
class BreakingOffTest {
    private static final int MORE_THAN_A_PAGE = 205;

    private final RunningServer server = RunningServer.shared();
    private final Api api = server.api();
    private final JdbcClient sql = server.bean(JdbcClient.class);

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/x-ndjson"})
    void a_list_that_fails_after_its_first_page_is_no_short_list(String accept) {
        String mark = "broken" + UUID.randomUUID().toString().replace("-", "");
        UUID last = null;
        for (int i = 1; i <= MORE_THAN_A_PAGE; i++) {
            last = api.create("/customers", "{'kind':'PERSON','name':'%s %03d'}".formatted(mark, i));
        }
        assertThat(api.get("/customers/" + last + "?atLeast=1").status()).isEqualTo(200);
        String list = "/customers?sort=name&q=" + mark;
        assertThat(api.with("Accept", accept).get(list).text().lines()).hasSizeGreaterThanOrEqualTo(MORE_THAN_A_PAGE);
        String body = sql.sql("SELECT body FROM read_model.customer WHERE id = ?")
                .param(last)
                .query(String.class)
                .single();
        spoil(last, "{\"kind\":\"NONSENSE\"}");
        try {
            assertThatThrownBy(() -> api.with("Accept", accept).get(list)).hasCauseInstanceOf(IOException.class);
        } finally {
            spoil(last, body);
        }
    }

    private void spoil(UUID customer, String body) {
        sql.sql("UPDATE read_model.customer SET body = ? WHERE id = ?")
                .param(body)
                .param(customer)
                .update();
    }

    @Test
    void a_list_that_fails_before_it_has_begun_is_a_problem() {
        UUID customer = api.create("/customers", "{'kind':'PERSON','name':'Alone'}");
        assertThat(api.get("/customers/" + customer + "?atLeast=1").status()).isEqualTo(200);
        String body = sql.sql("SELECT body FROM read_model.customer WHERE id = ?")
                .param(customer)
                .query(String.class)
                .single();
        spoil(customer, "{\"kind\":\"NONSENSE\"}");
        try {
            assertThat(api.get("/customers/" + customer).code()).isEqualTo("UNEXPECTED");
        } finally {
            spoil(customer, body);
        }
    }

    @Test
    void a_file_of_failures_that_fails_in_the_middle_is_no_short_file() {
        String mapping = """
                mapping: broken-off
                files:
                  - file: people.csv
                    entity: customer
                    encoding: UTF-8
                    key: id
                    fields:
                      kind: kind
                      name: id
                """;
        String rows = "id,kind\n"
                + IntStream.rangeClosed(1, 400)
                        .mapToObj(i -> "customer-with-a-long-key-" + i + ",ROBOT\n")
                        .collect(Collectors.joining());
        byte[] people = rows.getBytes(StandardCharsets.UTF_8);
        String id = new ImportCalls(api)
                .of(mapping, Map.of("people.csv", people), false)
                .get("id")
                .asString();
        assertThat(api.get("/imports/" + id + "/failures").text().lines()).hasSize(401);
        sql.sql("UPDATE server.import_failure SET details = '[]' WHERE job_id = ?::uuid AND line = 400")
                .param(id)
                .update();
        assertThatThrownBy(() -> api.get("/imports/" + id + "/failures")).isInstanceOf(UncheckedIOException.class);
    }
}
