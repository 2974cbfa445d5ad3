package dev.annals.server.imports.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.annals.api.MetaKeys;
import dev.annals.api.RecordedEvent;
import dev.annals.api.ticket.TicketAssigned;
import dev.annals.api.ticket.TicketClosed;
import dev.annals.api.ticket.TicketReopened;
import dev.annals.journal.JournalReader;
import dev.annals.server.RunningServer;
import dev.annals.server.imports.plan.RowIds;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Incidents of a real log, every twentieth and all that were reopened: their events agree with the log's own counters. */
class ImportingServiceNowLogTest {
    private static final String FILE = "incident_event_log.shared.csv.gz";
    private static final int EVERY = 20;
    private static final Set<String> ENDED = Set.of("Resolved", "Closed");
    /** Reopened more than thirty days after they were resolved: what was done about them then is left out. */
    private static final Set<String> TOO_LATE = Set.of("0001894", "0010074", "0032604");

    private static final JournalReader JOURNAL = RunningServer.shared().bean(JournalReader.class);
    private static final ImportCalls IMPORTS =
            new ImportCalls(RunningServer.shared().api());
    private static final Map<String, List<Change>> LOG = new LinkedHashMap<>();
    private static JsonNode imported;

    /** A row of the log: what it says, and its own counters. */
    record Change(int line, String number, String state, int reassignments, int reopened, String group) {
        static Change of(int line, String row) {
            String[] cells = row.split(",", -1);
            return new Change(
                    line, cells[0], cells[1], Integer.parseInt(cells[3]), Integer.parseInt(cells[4]), cells[23]);
        }

        boolean isEnded() {
            return ENDED.contains(state);
        }
    }

    @BeforeAll
    static void importThem() throws IOException {
        // Beside the repository, unless the system property names another folder.
        Path folder = Path.of(System.getProperty("annals.test.data", "../../shared/data"), "servicenow-incidents");
        if (!Files.isDirectory(folder)) {
            System.err.println(
                    "SKIPPED ImportingServiceNowLogTest: no data in " + folder + " (name it with -Dannals.test.data)");
        }
        assumeTrue(Files.isDirectory(folder));
        byte[] sample = sample(folder.resolve(FILE));
        String mapping = Files.readString(Path.of("../imports/servicenow-incidents/mapping.yaml"));
        imported = IMPORTS.of(mapping, Map.of(FILE, sample), false);
    }

    private static byte[] sample(Path file) throws IOException {
        List<String> rows = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            rows.add(reader.readLine());
            Map<String, List<String>> incidents = new LinkedHashMap<>();
            reader.lines()
                    .forEach(row -> incidents
                            .computeIfAbsent(row.substring(0, row.indexOf(',')), number -> new ArrayList<>())
                            .add(row));
            int number = 0;
            for (List<String> incident : incidents.values()) {
                if (number++ % EVERY == 0 || Change.of(0, incident.getLast()).reopened() > 0) {
                    rows.addAll(incident);
                }
            }
        }
        for (int i = 1; i < rows.size(); i++) {
            Change change = Change.of(i + 1, rows.get(i));
            LOG.computeIfAbsent(change.number(), any -> new ArrayList<>()).add(change);
        }
        return (String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static List<RecordedEvent> events(String number) {
        return JOURNAL.ofAggregate(RowIds.ofCreated("servicenow-incidents", "ticket", number), 0);
    }

    /** All of it, so that it is in no other test's way. */
    @AfterAll
    static void takeItBack() {
        if (imported != null) {
            JsonNode undone = IMPORTS.undone(imported.get("id").asString());
            assertThat(undone.at("/undo/left").asLong()).as(undone.toString()).isZero();
        }
    }

    @Test
    void every_incident_is_a_ticket_and_closed_in_the_end() {
        assertThat(LOG).hasSizeGreaterThan(1_000);
        assertThat(LOG.keySet())
                .allSatisfy(number -> assertThat(events(number).getLast().payload())
                        .as(number)
                        .isInstanceOf(TicketClosed.class));
    }

    @Test
    void rows_are_set_apart_only_where_a_rule_is_in_the_way() {
        String id = imported.get("id").asString();
        List<String> codes = RunningServer.shared()
                .api()
                .get("/imports/" + id + "/failures")
                .text()
                .lines()
                .skip(1)
                .map(row -> row.split(",")[2])
                .distinct()
                .toList();
        assertThat(codes).isSubsetOf("TICKET_RESOLVED", "REOPEN_WINDOW_OVER");
        assertThat(imported.at("/progress/failed").asLong()).isBetween(3L, 100L);
    }

    @Test
    void effective_times_never_run_backwards() {
        assertThat(LOG.keySet())
                .allSatisfy(number -> assertThat(events(number))
                        .as(number)
                        .extracting(RecordedEvent::occurredAt)
                        .isSorted());
    }

    @Test
    void tickets_were_reopened_as_often_as_the_log_has_counted_unless_it_was_too_late() {
        List<String> others = new ArrayList<>();
        LOG.forEach((number, changes) -> {
            long reopened = events(number).stream()
                    .filter(event -> event.payload() instanceof TicketReopened)
                    .count();
            if (reopened != changes.getLast().reopened()) {
                others.add(number);
            }
        });
        assertThat(others).containsExactlyInAnyOrderElementsOf(TOO_LATE);
    }

    @Test
    void tickets_changed_their_queue_as_often_as_the_log_has_counted_where_it_counted_what_it_says() {
        LOG.forEach((number, changes) -> {
            if (countedWhatItSays(changes)) {
                assertThat(queueChanges(number, changes.getFirst().line()))
                        .as(number)
                        .isEqualTo(changes.getLast().reassignments());
            }
        });
        assertThat(LOG.values().stream().filter(changes -> !countedWhatItSays(changes)))
                .hasSizeLessThan(LOG.size() / 20);
    }

    /** Some rows count a change of the group that they do not show, and some change that of a resolved incident. */
    private static boolean countedWhatItSays(List<Change> changes) {
        if (TOO_LATE.contains(changes.getFirst().number())) {
            return false;
        }
        int shown = 0;
        for (int i = 1; i < changes.size(); i++) {
            Change before = changes.get(i - 1);
            Change change = changes.get(i);
            boolean moved = !change.group().equals(before.group());
            if (moved && before.isEnded() && change.isEnded()) {
                return false;
            }
            shown += moved ? 1 : 0;
        }
        return shown == changes.getLast().reassignments();
    }

    /** Since the first row, which says in which queue it was from the beginning. */
    private static int queueChanges(String number, int firstLine) {
        String queue = null;
        int changes = 0;
        for (RecordedEvent event : events(number)) {
            if (event.payload() instanceof TicketAssigned assigned) {
                String client = event.metadata().getOrDefault(MetaKeys.CLIENT, "");
                boolean moved = !Objects.equals(queue, assigned.queue()) && !client.contains(":" + firstLine + " ");
                changes += moved ? 1 : 0;
                queue = assigned.queue();
            }
        }
        return changes;
    }
}
