package dev.annals.server.imports.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.RecordedEvent;
import dev.annals.api.ticket.TicketAssigned;
import dev.annals.api.ticket.TicketCategoryChanged;
import dev.annals.api.ticket.TicketClosed;
import dev.annals.api.ticket.TicketHeld;
import dev.annals.api.ticket.TicketOpened;
import dev.annals.api.ticket.TicketPriorityChanged;
import dev.annals.api.ticket.TicketReopened;
import dev.annals.api.ticket.TicketResolved;
import dev.annals.api.ticket.TicketResumed;
import dev.annals.server.Api;
import dev.annals.server.RunningServer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Many rows tell the history of one ticket; its events follow them row by row, at their times. */
class ImportingHistoriesTest {
    private final Api api = RunningServer.shared().api();

    @Test
    void each_row_becomes_the_intents_that_lead_from_the_one_before_to_it_at_its_time() {
        IncidentLog log = new IncidentLog("long-life");
        JsonNode done = log.imported(IncidentLog.LONG_LIFE);
        assertThat(done.at("/progress/failed").asLong()).as(done.toString()).isZero();
        assertThat(log.kinds())
                .containsExactly(
                        TicketOpened.class,
                        TicketAssigned.class,
                        TicketAssigned.class,
                        TicketHeld.class,
                        TicketPriorityChanged.class,
                        TicketAssigned.class,
                        TicketHeld.class,
                        TicketResumed.class,
                        TicketCategoryChanged.class,
                        TicketAssigned.class,
                        TicketResolved.class,
                        TicketReopened.class,
                        TicketResolved.class,
                        TicketClosed.class);
        List<RecordedEvent> events = log.events();
        // Shanghai is eight hours ahead.
        assertThat(events.getFirst().occurredAt()).isEqualTo(Instant.parse("2016-02-28T20:40:00Z"));
        assertThat(events.get(1).occurredAt()).isEqualTo(Instant.parse("2016-02-28T20:57:00Z"));
        assertThat(events.subList(4, 7))
                .allSatisfy(event -> assertThat(event.occurredAt()).isEqualTo("2016-02-28T23:00:00Z"));
        assertThat(events.getLast().occurredAt()).isEqualTo(Instant.parse("2016-03-06T02:00:00Z"));
    }

    @Test
    void the_ticket_is_in_the_end_what_the_last_row_says_and_the_audit_has_every_row() {
        IncidentLog log = new IncidentLog("in-the-end");
        log.imported(IncidentLog.LONG_LIFE);
        JsonNode shown = log.shown();
        assertThat(shown.get("version").asLong()).isEqualTo(14);
        assertThat(shown.get("state").asString()).isEqualTo("CLOSED");
        assertThat(shown.get("priority").asString()).isEqualTo("URGENT");
        assertThat(shown.get("category").asString()).isEqualTo("Phone");
        assertThat(shown.get("queue").asString()).isEqualTo("71");
        assertThat(shown.get("agentId").asString()).isEqualTo(log.agent("8").toString());
        assertThat(shown.get("openedAt").asString()).isEqualTo("2016-02-28T20:40:00Z");
        assertThat(shown.get("resolvedAt").asString()).isEqualTo("2016-03-01T02:00:00Z");
        assertThat(shown.get("resolution").asString()).isEqualTo("Done");
        JsonNode audit = api.get("/audit?entity=ticket:" + log.ticket()).json().get("items");
        assertThat(audit).hasSize(14);
        assertThat(audit.get(0).get("occurredAt").asString()).isEqualTo("2016-03-06T02:00:00Z");
    }

    @Test
    void a_closed_row_without_a_resolved_one_before_it_resolves_and_closes_at_its_time() {
        IncidentLog log = new IncidentLog("skips");
        log.imported("""
                1,New,3,Mail,,70,9,29/2/2016 04:40,29/2/2016 04:57
                1,Closed,3,Mail,,70,9,29/2/2016 04:40,29/2/2016 05:00
                """);
        assertThat(log.kinds())
                .containsExactly(TicketOpened.class, TicketAssigned.class, TicketResolved.class, TicketClosed.class);
    }

    @Test
    void what_a_first_row_tells_of_was_there_by_then() {
        IncidentLog log = new IncidentLog("opened-later");
        log.imported("1,New,3,Mail,,70,9,29/2/2016 09:41,29/2/2016 07:27\n");
        assertThat(log.events())
                .allSatisfy(event -> assertThat(event.occurredAt()).isEqualTo("2016-02-28T23:27:00Z"));
    }

    @Test
    void a_row_that_makes_no_sense_or_comes_too_late_is_set_apart_and_the_next_goes_on_from_the_one_before() {
        IncidentLog log = new IncidentLog("set-apart");
        JsonNode done = log.imported("""
                1,New,3,Mail,,70,9,29/2/2016 04:40,29/2/2016 11:10
                1,Active,3,Mail,7,70,9,29/2/2016 04:40,29/2/2016 09:52
                1,-100,3,Mail,7,70,9,29/2/2016 04:40,29/2/2016 12:00
                1,Active,3,Mail,7,70,9,29/2/2016 04:40,29/2/2016 12:30
                """);
        assertThat(log.failures(done)).containsExactly("3 BEFORE_THE_LAST_CHANGE", "4 BAD_VALUE");
        assertThat(log.shown().get("state").asString()).isEqualTo("OPEN");
    }

    @Test
    void a_ticket_without_a_first_row_that_makes_sense_does_not_come_to_be() {
        IncidentLog log = new IncidentLog("no-beginning");
        JsonNode done = log.imported("""
                1,-100,3,Mail,,70,9,29/2/2016 04:40,29/2/2016 04:57
                1,Active,3,Mail,7,70,9,29/2/2016 04:40,29/2/2016 05:00
                """);
        assertThat(log.failures(done)).containsExactly("2 BAD_VALUE", "3 UNKNOWN_REFERENCE");
        assertThat(log.events()).isEmpty();
    }

    @Test
    void what_a_resolved_ticket_does_not_take_is_set_apart_and_made_up_for_when_it_is_reopened() {
        IncidentLog log = new IncidentLog("resolved");
        JsonNode done = log.imported("""
                1,Resolved,3,Mail,7,70,9,29/2/2016 04:40,29/2/2016 04:57
                1,Resolved,3,Mail,7,71,9,29/2/2016 04:40,29/2/2016 05:00
                1,Resolved,3,Mail,7,71,9,29/2/2016 04:40,29/2/2016 05:10
                1,Active,3,Mail,7,71,9,29/2/2016 04:40,29/2/2016 05:20
                """);
        assertThat(log.failures(done)).containsExactly("3 TICKET_RESOLVED");
        assertThat(log.shown().get("queue").asString()).isEqualTo("71");
    }

    @Test
    void what_is_reopened_after_the_window_stays_closed() {
        IncidentLog log = new IncidentLog("too-late");
        JsonNode done = log.imported("""
                1,Closed,3,Mail,7,70,9,29/2/2016 04:40,29/2/2016 04:57
                1,Active,3,Mail,7,70,9,29/2/2016 04:40,1/5/2016 05:00
                1,Closed,3,Mail,7,70,9,29/2/2016 04:40,1/5/2016 06:00
                """);
        assertThat(log.failures(done)).containsExactly("3 REOPEN_WINDOW_OVER");
        assertThat(log.shown().get("state").asString()).isEqualTo("CLOSED");
    }

    @Test
    void a_log_that_has_grown_is_told_on_and_the_rest_of_it_changes_nothing() {
        List<String> rows = IncidentLog.LONG_LIFE.lines().toList();
        IncidentLog log = new IncidentLog("grows");
        log.imported(String.join("\n", rows.subList(0, 4)) + "\n");
        JsonNode done = log.imported(IncidentLog.LONG_LIFE);
        assertThat(done.at("/progress/failed").asLong()).as(done.toString()).isZero();
        assertThat(log.events()).hasSize(14);
        log.imported(IncidentLog.LONG_LIFE);
        assertThat(log.events()).hasSize(14);
    }

    @Test
    void a_history_that_was_undone_can_be_imported_again() {
        IncidentLog log = new IncidentLog("undone");
        JsonNode done = log.imported(IncidentLog.LONG_LIFE);
        JsonNode undone = log.undone(done);
        assertThat(undone.at("/undo/left").asLong()).as(undone.toString()).isZero();
        assertThat(api.get("/tickets/" + log.ticket() + "?atLeast=15").status()).isEqualTo(404);
        JsonNode again = log.imported(IncidentLog.LONG_LIFE);
        assertThat(Map.of("created", 4L, "changed", 8L, "failed", 0L))
                .allSatisfy((count, rows) -> assertThat(
                                again.at("/progress/" + count).asLong())
                        .as(count + " of " + again)
                        .isEqualTo(rows));
    }
}
