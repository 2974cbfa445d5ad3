package dev.annals.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class AuditOverHttpTest {
    private final Api api = RunningServer.shared().api();
    private final UUID id = api.create("/customers", "{'kind':'PERSON','name':'Audited','grade':'A'}");

    private JsonNode entries(String more) {
        return api.get("/audit?entity=customer:" + id + more).json().get("items");
    }

    @Test
    void every_change_is_told_field_by_field_with_before_and_after() {
        api.with("Prefer", "return=representation, wait=30").post("/customers/" + id + "/grade", "{'grade':'B'}");
        JsonNode change = entries("&event=customer.graded&field=grade").at("/0/changes/0");
        assertThat(change.get("before").asString()).isEqualTo("A");
        assertThat(change.get("after").asString()).isEqualTo("B");
        assertThat(entries("")).hasSize(2);
        assertThat(entries("&actor=00000000-0000-7000-8000-0000000000ad&q=B")).isNotEmpty();
        assertThat(entries("&to=2020-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void one_entry_is_read_by_the_id_of_its_event() {
        api.get("/customers/" + id + "?atLeast=1");
        JsonNode entry = entries("").get(0);
        Reply reply = api.get("/audit/" + entry.get("eventId").asString());
        assertThat(reply.json()).isEqualTo(entry);
    }

    @Test
    void the_audit_can_be_taken_away_as_csv_and_as_lines() {
        api.get("/customers/" + id + "?atLeast=1");
        Reply csv = api.with("Accept", "text/csv").get("/audit?entity=customer:" + id);
        assertThat(csv.text().lines()).hasSize(2);
        Reply lines = api.with("Accept", "application/x-ndjson").get("/audit?entity=customer:" + id);
        assertThat(lines.text().lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/audit?sort=actor, 400, UNKNOWN_PARAMETER",
        "/audit?from=yesterday, 400, BAD_PARAMETER",
        "/audit?cursor=abc, 400, BAD_CURSOR",
        "/audit/00000000-0000-4000-8000-00000000dead, 404, NOT_FOUND",
        "/audit/not-an-id, 400, BAD_PARAMETER",
    })
    void questions_that_cannot_be_understood_are_refused(String path, int status, String code) {
        Reply reply = api.get(path);
        assertThat(reply.code() + " " + reply.status()).as(reply.toString()).isEqualTo(code + " " + status);
    }
}
