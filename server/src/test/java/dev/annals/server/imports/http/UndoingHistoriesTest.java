package dev.annals.server.imports.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.api.MetaKeys;
import dev.annals.api.ticket.TicketRetracted;
import dev.annals.server.Api;
import dev.annals.server.RunningServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an import has told of tickets is taken back: new ones are withdrawn, others are again what they were. */
class UndoingHistoriesTest {
    private static final List<String> ROWS = IncidentLog.LONG_LIFE.lines().toList();

    private final Api api = RunningServer.shared().api();

    private static String first(int rows) {
        return String.join("\n", ROWS.subList(0, rows)) + "\n";
    }

    @Test
    void what_a_grown_log_has_told_of_a_ticket_that_was_there_is_taken_back() {
        IncidentLog log = new IncidentLog("taken-back");
        log.imported(first(4));
        JsonNode before = log.shown();
        JsonNode undone = log.undone(log.imported(first(6)));
        assertThat(undone.at("/undo/left").asLong()).as(undone.toString()).isZero();
        JsonNode after = log.shown();
        assertThat(List.of("state", "priority", "category", "agentId", "queue", "holdReason"))
                .allSatisfy(field -> assertThat(after.get(field)).as(field).isEqualTo(before.get(field)));
    }

    @Test
    void what_no_intent_takes_back_is_left_with_the_rule_in_the_way() {
        IncidentLog log = new IncidentLog("left");
        log.imported(first(4));
        JsonNode undone = log.undone(log.imported(first(7)));
        assertThat(undone.at("/undo/conflicts").toString()).contains("REOPEN_WINDOW_OVER");
        assertThat(log.shown().get("state").asString()).isEqualTo("RESOLVED");
    }

    @Test
    void what_a_rule_has_recorded_since_is_nobodys_change() {
        String policy = "{'name':'Watched','order':1,'when':{'category':'Watched'},'occurredAt':'2016-01-01T00:00:00Z',"
                + "'targets':[{'clock':'RESOLUTION','limit':'PT1H'}]}";
        assertThat(api.post("/sla-policies", policy).status()).isEqualTo(201);
        IncidentLog log = new IncidentLog("watched");
        JsonNode done = log.imported("1,Active,3,Watched,7,70,9,29/2/2016 04:40,29/2/2016 05:30\n");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> log.events().stream()
                        .anyMatch(event -> "rule:sla".equals(event.metadata().get(MetaKeys.ORIGIN))));
        JsonNode undone = log.undone(done);
        assertThat(undone.at("/undo/left").asLong()).as(undone.toString()).isZero();
        assertThat(log.events().getLast().payload()).isInstanceOf(TicketRetracted.class);
        assertThat(api.get("/sla/clocks?ticketId=" + log.ticket()).json().get("items"))
                .isEmpty();
        assertThat(api.get("/tickets/" + log.ticket() + "/sla").status()).isEqualTo(404);
    }

    @Test
    void what_somebody_has_changed_since_is_left() {
        IncidentLog log = new IncidentLog("touched");
        JsonNode done = log.imported(first(2));
        assertThat(api.post("/tickets/" + log.ticket() + "/priority", "{'priority':'HIGH'}")
                        .status())
                .isEqualTo(200);
        JsonNode undone = log.undone(done);
        assertThat(undone.at("/undo/conflicts").toString()).contains("CHANGED_SINCE");
    }
}
