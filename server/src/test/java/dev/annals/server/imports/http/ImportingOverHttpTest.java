package dev.annals.server.imports.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.MetaKeys;
import dev.annals.api.RecordedEvent;
import dev.annals.api.customer.CustomerDetailsChanged;
import dev.annals.api.customer.CustomerRegistered;
import dev.annals.api.customer.CustomerRetracted;
import dev.annals.api.imports.ImportRefusal;
import dev.annals.journal.JournalReader;
import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import dev.annals.server.imports.plan.RowIds;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ImportingOverHttpTest {
    private final Api api = RunningServer.shared().api();
    private final JournalReader journal = RunningServer.shared().bean(JournalReader.class);
    private final ImportCalls imports = new ImportCalls(api);

    private static String mapping(String name) {
        return """
                mapping: %s
                files:
                  - file: people.csv
                    entity: customer
                    key: id
                    at: since
                    fields:
                      kind: {constant: PERSON}
                      name: name
                      grade: grade
                """.formatted(name);
    }

    private static UUID person(String mapping, String key) {
        return RowIds.ofCreated(mapping, "customer", key);
    }

    private List<RecordedEvent> events(UUID id) {
        return journal.ofAggregate(id, 0);
    }

    @Test
    void rows_become_events_of_their_time_with_the_import_as_origin() {
        JsonNode done = imports.of(mapping("origin"), "people.csv", "id,since,name,grade\n1,2025-03-04,王伟,A\n");
        assertThat(done.at("/progress/created").asLong()).isEqualTo(1);
        RecordedEvent event = events(person("origin", "1")).getFirst();
        assertThat(event.occurredAt()).isEqualTo(Instant.parse("2025-03-04T12:00:00Z"));
        assertThat(event.metadata())
                .containsEntry(MetaKeys.ORIGIN, "import:" + done.get("id").asString());
        assertThat(((CustomerRegistered) event.payload()).name()).isEqualTo("王伟");
    }

    @Test
    void a_file_in_gb18030_is_read_as_such() {
        byte[] file = "id,since,name,grade\n1,2025-03-04,张三丰,A\n".getBytes(Charset.forName("GB18030"));
        imports.of(mapping("gb18030"), Map.of("people.csv", file), false);
        assertThat(((CustomerRegistered)
                                events(person("gb18030", "1")).getFirst().payload())
                        .name())
                .isEqualTo("张三丰");
    }

    @Test
    void a_dry_run_looks_at_every_row_and_changes_nothing() {
        long head = journal.head();
        JsonNode done = imports.of(
                mapping("dry"),
                Map.of(
                        "people.csv",
                        "id,since,name,grade\n1,2025-03-04,A,A\n2,soon,B,\n1,2025-03-04,C,\n"
                                .getBytes(StandardCharsets.UTF_8)),
                true);
        assertThat(done.at("/progress/created").asLong()).isEqualTo(1);
        assertThat(done.at("/progress/failed").asLong()).isEqualTo(2);
        assertThat(done.at("/errors/0/code").asString()).isEqualTo(ImportRefusal.BAD_DATE.name());
        assertThat(done.at("/errors/0/line").asLong()).isEqualTo(3);
        assertThat(done.at("/errors/1/code").asString()).isEqualTo(ImportRefusal.DUPLICATE_KEY.name());
        assertThat(events(person("dry", "1"))).isEmpty();
        assertThat(journal.head()).isEqualTo(head);
    }

    @Test
    void a_second_run_changes_nothing() {
        String file = "id,since,name,grade\n1,2025-03-04,A,A\n2,2025-03-05,B,\n";
        imports.of(mapping("twice"), "people.csv", file);
        long head = journal.head();
        JsonNode again = imports.of(mapping("twice"), "people.csv", file);
        assertThat(again.at("/progress/skipped").asLong()).isEqualTo(2);
        assertThat(journal.head()).isEqualTo(head);
    }

    @Test
    void a_row_that_is_different_changes_what_is_different_and_nothing_else() {
        imports.of(mapping("changed"), "people.csv", "id,since,name,grade\n1,2025-03-04,A,A\n2,2025-03-05,B,\n");
        UUID id = person("changed", "1");
        assertThat(api.post("/customers/" + id + "/grade", "{'grade':'VIP'}").status())
                .isEqualTo(200);
        JsonNode again = imports.of(
                mapping("changed"), "people.csv", "id,since,name,grade\n1,2025-03-04,Anna,A\n2,2025-03-05,B,\n");
        assertThat(again.at("/progress/changed").asLong()).isEqualTo(1);
        assertThat(events(id))
                .hasSize(3)
                .last()
                .extracting(RecordedEvent::payload)
                .isInstanceOf(CustomerDetailsChanged.class);
    }

    @Test
    void bad_rows_come_back_as_they_were_with_the_reason_before_each() {
        JsonNode done = imports.of(
                mapping("failures"),
                "people.csv",
                "id,since,name,grade\n1,2025-03-04,\"Doe, Jo\n2,2025-03-04\n3,2025-02-30,C,\n4,2025-03-04,D,\n");
        assertThat(done.at("/progress/failed").asLong()).isEqualTo(3);
        assertThat(done.at("/progress/created").asLong()).isEqualTo(1);
        Reply csv = api.get("/imports/" + done.get("id").asString() + "/failures");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        List<String> lines = csv.text().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("file,line,code,field,reason,id,since,name,grade");
        assertThat(lines.get(1)).startsWith("people.csv,2,UNCLOSED_QUOTE,").endsWith("\"1,2025-03-04,\"\"Doe, Jo\"");
        assertThat(lines.get(2)).startsWith("people.csv,3,RAGGED_ROW,").endsWith(",2,2025-03-04");
        assertThat(lines.get(3)).startsWith("people.csv,4,BAD_DATE,at,").endsWith(",3,2025-02-30,C,");
    }

    @Test
    void what_an_import_created_is_withdrawn_unless_somebody_touched_it() {
        JsonNode done =
                imports.of(mapping("undo"), "people.csv", "id,since,name,grade\n1,2025-03-04,A,A\n2,2025-03-05,B,\n");
        UUID touched = person("undo", "2");
        assertThat(api.post("/customers/" + touched + "/grade", "{'grade':'VIP'}")
                        .status())
                .isEqualTo(200);
        JsonNode undone = imports.undone(done.get("id").asString());
        assertThat(undone.at("/undo/undone").asLong()).isEqualTo(1);
        assertThat(undone.at("/undo/left").asLong()).isEqualTo(1);
        assertThat(undone.at("/undo/conflicts/0/id").asString()).isEqualTo(touched.toString());
        assertThat(undone.at("/undo/conflicts/0/code").asString()).isEqualTo(ImportRefusal.CHANGED_SINCE.name());
        assertThat(events(person("undo", "1")).getLast().payload()).isInstanceOf(CustomerRetracted.class);
        assertThat(events(touched)).hasSize(2);
    }

    @Test
    void what_was_undone_can_be_imported_again() {
        String file = "id,since,name,grade\n1,2025-03-04,A,A\n";
        JsonNode done = imports.of(mapping("again"), "people.csv", file);
        imports.undone(done.get("id").asString());
        JsonNode again = imports.of(mapping("again"), "people.csv", file);
        assertThat(again.at("/progress/created").asLong()).isEqualTo(1);
        UUID other = RowIds.ofGeneration(person("again", "1"), 1);
        assertThat(events(other)).hasSize(1);
    }

    @Test
    void changes_of_an_import_are_taken_back_field_by_field() {
        imports.of(mapping("revert"), "people.csv", "id,since,name,grade\n1,2025-03-04,A,A\n2,2025-03-04,B,B\n");
        JsonNode second = imports.of(
                mapping("revert"), "people.csv", "id,since,name,grade\n1,2025-03-04,Anna,C\n2,2025-03-04,Bea,B\n");
        UUID changedSince = person("revert", "2");
        assertThat(api.post("/customers/" + changedSince + "/details", "{'name':'Bella'}")
                        .status())
                .isEqualTo(200);
        JsonNode undone = imports.undone(second.get("id").asString());
        assertThat(undone.at("/undo/undone").asLong()).isEqualTo(1);
        assertThat(undone.at("/undo/conflicts/0/id").asString()).isEqualTo(changedSince.toString());
        Reply reply = api.get("/customers/" + person("revert", "1") + "?atLeast=5");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        JsonNode customer = reply.json();
        assertThat(customer.get("name").asString()).isEqualTo("A");
        assertThat(customer.get("grade").asString()).isEqualTo("A");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "people.csv  | id,since,name       | 422 | UNKNOWN_COLUMN",
                "people.csv  | id,id,since,name    | 422 | DUPLICATE_COLUMN",
                "people.csv  | ''                  | 422 | NO_HEADER",
                "persons.csv | id,since,name,grade | 422 | UNKNOWN_FILE",
            })
    void files_that_do_not_fit_are_refused_before_anything_is_imported(
            String file, String content, int status, String code) {
        Reply reply = imports.begin(mapping("fit"), Map.of(file, content.getBytes(StandardCharsets.UTF_8)), false);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
    }

    @Test
    void a_mapping_that_is_none_is_refused_with_its_line() {
        Reply reply = imports.begin("mapping: x\nfiles:\n  - entitty: user\n", Map.of("a.csv", new byte[0]), false);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo(ImportRefusal.BAD_MAPPING.name());
        assertThat(reply.json().get("detail").asString()).contains("3").contains("entitty");
    }

    @Test
    void more_than_is_allowed_is_refused() {
        Reply reply = imports.begin(mapping("large"), Map.of("people.csv", new byte[65 << 20]), false);
        assertThat(reply.status()).isEqualTo(413);
    }

    @Test
    void only_a_finished_import_can_be_undone_and_only_once() {
        JsonNode done = imports.of(mapping("once"), "people.csv", "id,since,name,grade\n1,2025-03-04,A,A\n");
        String id = done.get("id").asString();
        imports.undone(id);
        assertThat(api.post("/imports/" + id + "/undo", "{}").code()).isEqualTo("NOTHING_TO_UNDO");
        assertThat(api.post("/imports/" + UUID.randomUUID() + "/undo", "{}").status())
                .isEqualTo(404);
    }

    @Test
    void the_latest_imports_are_listed_newest_first() {
        JsonNode done = imports.of(mapping("listed"), "people.csv", "id,since,name,grade\n");
        assertThat(done.get("state").asString()).isEqualTo("FINISHED");
        assertThat(api.get("/imports").json().at("/items/0/id").asString())
                .isEqualTo(done.get("id").asString());
    }
}
