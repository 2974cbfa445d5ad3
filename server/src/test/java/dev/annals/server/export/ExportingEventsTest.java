package dev.annals.server.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.jerolba.carpet.CarpetReader;
import dev.annals.api.Json;
import dev.annals.api.RecordedEvent;
import dev.annals.journal.JournalReader;
import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ExportingEventsTest {
    private static final String LINES = "application/x-ndjson";
    private static final String TABLE = "application/vnd.apache.parquet";

    private final JournalReader journal = RunningServer.shared().bean(JournalReader.class);
    private final Api api = RunningServer.shared().api();
    private final Api exports = api.with("Accept", LINES);
    private final long before = journal.head();
    private final UUID customer = api.create("/customers", "{'kind':'PERSON','name':'Exported 王伟','grade':'A'}");
    private final UUID deal = api.create(
            "/opportunities",
            ("{'customerId':'%s','name':'Licence','amount':{'amount':'10.00','currency':'CNY'},"
                            + "'expectedClose':'2030-01-01','occurredAt':'2026-01-02T03:04:05Z'}")
                    .formatted(customer));

    @TempDir
    Path folder;

    @Test
    void every_event_of_a_period_is_a_line_as_the_journal_has_it() {
        api.post("/customers/" + customer + "/grade", "{'grade':'B','reason':'Pays late'}");
        long head = journal.head();
        Reply reply = exports.get("/events?from=" + (before + 1) + "&to=" + head);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).startsWith(LINES);
        assertThat(reply.header("Annals-Position")).isEqualTo("" + head);
        assertThat(reply.header("Annals-Events")).isEqualTo("" + (head - before));
        assertThat(reply.header("Content-Disposition")).contains("events-" + (before + 1) + "-" + head + ".ndjson");
        List<JsonNode> lines = lines(reply);
        List<RecordedEvent> recorded = journal.after(before, (int) (head - before));
        assertThat(lines).hasSameSizeAs(recorded);
        for (int i = 0; i < lines.size(); i++) {
            assertSame(lines.get(i), recorded.get(i));
        }
    }

    private static void assertSame(JsonNode line, RecordedEvent event) {
        assertThat(line.get("specversion").asString()).isEqualTo("1.0");
        assertThat(line.get("id").asString()).isEqualTo(event.eventId().toString());
        assertThat(line.get("source").asString()).isEqualTo("/api/v1/events");
        assertThat(line.get("type").asString()).isEqualTo(event.name());
        assertThat(line.get("subject").asString()).isEqualTo(event.aggregateType() + ":" + event.aggregateId());
        assertThat(Instant.parse(line.get("time").asString())).isEqualTo(event.occurredAt());
        assertThat(line.get("datacontenttype").asString()).isEqualTo("application/json");
        assertThat(line.get("dataschema").asString()).startsWith("urn:annals:event:" + event.name() + ":");
        assertThat(line.get("position").asString()).isEqualTo("" + event.position());
        assertThat(line.get("version").asLong()).isEqualTo(event.version());
        assertThat(Instant.parse(line.get("recordedat").asString())).isEqualTo(event.recordedAt());
        assertThat(line.get("data")).isEqualTo(read(Json.mapper().writeValueAsString(event.payload())));
        Map<String, String> told = event.metadata().entrySet().stream()
                .filter(one -> !one.getKey().equals("occurredAt"))
                .collect(Collectors.toMap(one -> one.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
        told.forEach((name, value) -> assertThat(line.get(name).asString()).isEqualTo(value));
        assertThat(line.propertyNames()).allMatch(name -> name.matches("[a-z0-9]{1,20}"));
    }

    @Test
    void a_table_has_the_same_events_with_the_same_attributes() throws IOException {
        String period = "/events?from=" + (before + 1) + "&to=" + journal.head();
        Reply reply = api.with("Accept", TABLE).get(period);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo(TABLE);
        List<EventRow> rows = rows(reply);
        List<JsonNode> lines = lines(exports.get(period));
        assertThat(rows).hasSameSizeAs(lines).hasSizeGreaterThanOrEqualTo(2);
        assertThat(rows.stream().map(ExportingEventsTest::asLine))
                .isEqualTo(lines.stream()
                        .map(ExportingEventsTest::withoutConstants)
                        .toList());
    }

    private static JsonNode asLine(EventRow row) {
        ObjectNode line = (ObjectNode) read(Json.mapper().writeValueAsString(row));
        line.put("position", "" + row.position());
        line.set("data", read(row.data()));
        return line;
    }

    private static JsonNode withoutConstants(JsonNode line) {
        ObjectNode rest = (ObjectNode) line;
        List.of("specversion", "source", "datacontenttype").forEach(rest::remove);
        return rest;
    }

    private static JsonNode read(String json) {
        return Json.mapper().readTree(json);
    }

    private List<EventRow> rows(Reply reply) throws IOException {
        Path file = Files.write(folder.resolve("events.parquet"), reply.body());
        return new CarpetReader<>(file.toFile(), EventRow.class).toList();
    }

    @Test
    void as_of_a_position_it_is_the_same_for_ever() {
        String question = "/events?from=" + before + "&asOf=" + journal.head();
        Reply first = exports.get(question);
        api.post("/customers/" + customer + "/grade", "{'grade':'D'}");
        assertThat(exports.get(question).text()).isEqualTo(first.text()).contains(deal.toString());
    }

    @Test
    void without_a_type_of_content_asked_for_it_is_lines() {
        Reply reply = RunningServer.shared().api().get("/events?entity=customer:" + customer);
        assertThat(reply.header("Content-Type")).startsWith(LINES);
        assertThat(lines(reply)).hasSize(1);
    }

    @Test
    void filters_leave_out_what_is_not_wanted_and_the_count_knows() {
        api.post("/customers/" + customer + "/grade", "{'grade':'B'}");
        assertThat(types("&entity=customer:" + customer)).containsExactly("customer.registered", "customer.graded");
        assertThat(types("&type=opportunity&entity=opportunity:" + deal)).containsExactly("opportunity.opened");
        assertThat(types("&event=customer.graded&entity=customer:" + customer)).containsExactly("customer.graded");
        assertThat(types("&type=customer"))
                .contains("customer.registered")
                .allMatch(type -> type.startsWith("customer."));
        assertThat(types("&event=opportunity.opened"))
                .contains("opportunity.opened")
                .containsOnly("opportunity.opened");
        assertThat(types("&event=opportunity.opened&type=customer")).isEmpty();
    }

    private List<String> types(String filter) {
        Reply reply = exports.get("/events?from=" + (before + 1) + filter);
        List<JsonNode> lines = lines(reply);
        assertThat(reply.header("Annals-Events")).isEqualTo("" + lines.size());
        return lines.stream().map(line -> line.get("type").asString()).toList();
    }

    @Test
    void a_period_of_instants_begins_with_its_first_and_ends_before_its_last() {
        Instant opened = journal.ofAggregate(deal, 0).getFirst().recordedAt();
        String entity = "&entity=opportunity:" + deal;
        assertThat(lines(exports.get("/events?from=" + opened + entity))).hasSize(1);
        assertThat(lines(exports.get("/events?from=" + opened.plus(1, ChronoUnit.MICROS) + entity)))
                .isEmpty();
        assertThat(lines(exports.get("/events?to=" + opened + entity))).isEmpty();
        assertThat(lines(exports.get("/events?to=" + opened.plus(1, ChronoUnit.MICROS) + entity)))
                .hasSize(1);
        Reply empty = exports.get("/events?from=2020-01-01T00:00:00Z&to=2020-02-01T00:00:00Z");
        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.body()).isEmpty();
        assertThat(empty.header("Annals-Events")).isEqualTo("0");
    }

    @Test
    void an_empty_period_is_a_table_without_rows() throws IOException {
        Reply reply = api.with("Accept", TABLE).get("/events?to=0");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(rows(reply)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "from=yesterday, 400, BAD_AS_OF, /from",
        "to=later, 400, BAD_AS_OF, /to",
        "from=999999999, 422, AS_OF_IN_FUTURE, /from",
        "to=999999999, 422, AS_OF_IN_FUTURE, /to",
        "to=2200-01-01T00:00:00Z, 422, AS_OF_IN_FUTURE, /to",
        "asOf=1&to=2, 422, AS_OF_IN_FUTURE, /to",
        "asOf=0, 422, AS_OF_BEFORE_FIRST_EVENT, /asOf",
        "from=3&to=1, 422, RANGE_REVERSED, /to",
        "from=2020-02-01T00:00:00Z&to=2020-01-01T00:00:00Z, 422, RANGE_REVERSED, /to",
        "type=weather, 400, BAD_FILTER_VALUE, /type",
        "event=customer.vanished, 400, BAD_FILTER_VALUE, /event",
        "entity=customer, 400, BAD_FILTER_VALUE, /entity",
        "entity=customer:7, 400, BAD_FILTER_VALUE, /entity",
        "entity=weather:00000000-0000-7000-8000-000000000001, 400, BAD_FILTER_VALUE, /entity",
        "type=ticket&entity=customer:00000000-0000-7000-8000-000000000001, 400, BAD_FILTER_VALUE, /type",
        "since=3, 400, UNKNOWN_PARAMETER, /since",
    })
    void what_cannot_be_asked_is_refused(String query, int status, String code, String pointer) {
        Reply reply = exports.get("/events?" + query);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.pointer()).isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource({"text/csv", "application/json", "application/pdf"})
    void other_forms_are_not_written(String accept) {
        Reply reply = api.with("Accept", accept).get("/events");
        assertThat(reply.status()).isEqualTo(406);
        assertThat(reply.code()).isEqualTo("NOT_ACCEPTABLE");
    }

    @Test
    void who_is_not_signed_in_gets_nothing() {
        assertThat(api.withoutToken().get("/events").status()).isEqualTo(401);
    }

    private static List<JsonNode> lines(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.text().lines().map(ExportingEventsTest::read).toList();
    }
}
