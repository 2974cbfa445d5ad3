package dev.annals.server.imports.http;

import dev.annals.api.RecordedEvent;
import dev.annals.journal.JournalReader;
import dev.annals.server.Api;
import dev.annals.server.RunningServer;
import dev.annals.server.imports.plan.RowIds;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A small log of incidents, imported under a mapping's name: each row tells one change of one of them. */
final class IncidentLog {
    static final String LONG_LIFE = """
            1,New,3,Mail,,70,9,29/2/2016 04:40,29/2/2016 04:57
            1,Active,3,Mail,7,70,9,29/2/2016 04:40,29/2/2016 05:30
            1,Active,3,Mail,7,70,9,29/2/2016 04:40,29/2/2016 05:31
            1,Awaiting User,3,Mail,7,70,9,29/2/2016 04:40,29/2/2016 06:00
            1,Awaiting Vendor,1,Mail,7,71,9,29/2/2016 04:40,29/2/2016 07:00
            1,Active,1,Phone,8,71,9,29/2/2016 04:40,29/2/2016 08:00
            1,Resolved,1,Phone,8,71,9,29/2/2016 04:40,29/2/2016 09:00
            1,Active,1,Phone,8,71,9,29/2/2016 04:40,1/3/2016 09:00
            1,Resolved,1,Phone,8,71,9,29/2/2016 04:40,1/3/2016 10:00
            1,Closed,1,Phone,8,71,9,29/2/2016 04:40,6/3/2016 10:00
            """;

    private static final String COLUMNS = "number,state,priority,category,agent,group,caller,opened,updated\n";

    private final Api api = RunningServer.shared().api();
    private final JournalReader journal = RunningServer.shared().bean(JournalReader.class);
    private final ImportCalls imports = new ImportCalls(api);
    private final String name;

    IncidentLog(String name) {
        this.name = name;
    }

    JsonNode imported(String rows) {
        return imports.of(mapping(name), "log.csv", COLUMNS + rows);
    }

    JsonNode undone(JsonNode job) {
        return imports.undone(job.get("id").asString());
    }

    UUID ticket() {
        return RowIds.ofCreated(name, "ticket", "1");
    }

    UUID agent(String key) {
        return RowIds.ofCreated(name, "user", key);
    }

    List<RecordedEvent> events() {
        return journal.ofAggregate(ticket(), 0);
    }

    List<Object> kinds() {
        return events().stream()
                .<Object>map(event -> event.payload().getClass())
                .toList();
    }

    JsonNode shown() {
        return api.get("/tickets/" + ticket() + "?atLeast=" + events().size()).json();
    }

    /** Line and code of what was set apart. */
    List<String> failures(JsonNode job) {
        return api.get("/imports/" + job.get("id").asString() + "/failures")
                .text()
                .lines()
                .skip(1)
                .map(line -> String.join(" ", List.of(line.split(",")).subList(1, 3)))
                .toList();
    }

    private static String mapping(String name) {
        return """
                mapping: %s
                zone: Asia/Shanghai
                files:
                  - file: log.csv
                    entity: user
                    key: agent
                    once: true
                    fields: {name: {template: 'Worker {agent}'}}
                  - file: log.csv
                    entity: customer
                    key: caller
                    once: true
                    fields: {kind: {constant: PERSON}, name: {template: 'Caller {caller}'}}
                  - file: log.csv
                    entity: ticket
                    key: number
                    at: {column: opened, format: d/M/yyyy HH:mm}
                    fields:
                      customerId: {column: caller, reference: customer}
                      subject: {template: 'Incident {number}'}
                      text: {constant: Not recorded}
                      priority: {column: priority, values: {'1': URGENT, '3': NORMAL}}
                      channel: {constant: CALL}
                      category: category
                    history:
                      at: {column: updated, format: d/M/yyyy HH:mm}
                      fields:
                        state:
                          column: state
                          values: {New: NEW, Active: OPEN, Awaiting User: ON_HOLD, Awaiting Vendor: ON_HOLD}
                        priority: {column: priority, values: {'1': URGENT, '3': NORMAL}}
                        category: category
                        agentId: {column: agent, reference: user}
                        queue: group
                        holdReason: state
                        resolution: {constant: Done}
                        reopenReason: {constant: Not recorded}
                """.formatted(name);
    }
}
