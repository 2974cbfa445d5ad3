package dev.annals.server.imports.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.journal.JournalReader;
import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import dev.annals.server.imports.plan.RowIds;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An import of everything there is, on top of an earlier one, is taken back to the last answer. */
class UndoingAnImportTest {
    /** What says how something came about and not what it is. */
    private static final Set<String> HISTORY =
            Set.of("version", "updatedAt", "position", "stageEnteredAt", "stageHistory", "timeInStage", "reopenReason");

    private static final UUID ACME = RowIds.ofCreated("whole", "customer", "Acme");
    private static final UUID PARTNERS = RowIds.ofCreated("whole", "pipeline", "partners");

    private static final String PIPELINES = """
            mapping: whole
            files:
              - entity: pipeline
                rows:
                  - key: partners
                    fields:
                      name: Partners
                      stages:
                        - {name: Talk, probability: 0.2, category: PIPELINE}
                        - {name: Offer, probability: 0.5, category: BEST_CASE}
            """;

    private static final String OTHERS = """
              - {file: users.csv, entity: user, key: name, fields: {name: name, team: team}}
              - file: quotas.csv
                entity: quota
                key: team
                fields:
                  team: team
                  from: {constant: 2025-01-01}
                  to: {constant: 2025-12-31}
                  amount: {column: amount, currency: CNY}
              - file: rates.csv
                entity: exchange-rate
                key: from
                fields: {from: from, to: {constant: XPF}, rate: rate, validFrom: {constant: 2025-01-01}}
              - file: customers.csv
                entity: customer
                key: name
                fields:
                  kind: {constant: ORGANIZATION}
                  name: name
                  email: email
                  grade: grade
                  ownerId: {column: owner, reference: user}
            """;

    private static final String DEALS = """
              - file: deals.csv
                entity: opportunity
                key: name
                at: {constant: 2025-01-10}
                fields:
                  customerId: {column: customer, reference: customer}
                  name: name
                  amount: {column: amount, currency: CNY}
                  expectedClose: {constant: 2025-06-30}
                  pipelineId: {column: pipeline, reference: pipeline}
                  stage: stage
                then:
                  - intent: stage
                    when: {chance: given}
                    fields: {stage: {constant: Offer}, probability: {constant: 0.35}}
                  - {intent: lose, when: {outcome: lost}, at: closed, fields: {reason: {constant: Price}}}
            """;

    private static final String FIRST = PIPELINES + OTHERS + DEALS;

    /** Another pipeline, another stage in place of one, and everything that can happen to what is there. */
    private static final String SECOND =
            PIPELINES.replace("name: Offer, probability: 0.5", "name: Late, probability: 0.9")
                    + """
                  - key: direct
                    fields:
                      name: Direct
                      stages: [{name: Talk, probability: 0.2, category: PIPELINE}]
            """ + OTHERS + """
              - file: newcomers.csv
                entity: customer
                key: name
                fields:
                  kind: {constant: ORGANIZATION}
                  name: name
                  email: email
                  ownerId: {column: owner, reference: user}
            """ + DEALS + """
                  - {intent: win, when: {outcome: won}, at: closed}
                  - {intent: forecast-category, when: {outcome: open}, fields: {category: {constant: OMITTED}}}
                  - intent: next-step
                    when: {outcome: open}
                    fields: {nextStep: {constant: Call}, dueOn: {constant: 2025-03-01}}
              - file: happenings.csv
                entity: customer
                of: customer
                key: customer
                then:
                  - {intent: contacts, fields: {name: contact}}
                  - intent: interactions
                    fields: {channel: {constant: CALL}, direction: {constant: IN}, subject: talk}
                  - {intent: tags, fields: {add: tag}}
                  - {intent: lifecycle, fields: {stage: {constant: CUSTOMER}}}
                  - intent: consents
                    fields: {channel: {constant: EMAIL}, purpose: {constant: news}, granted: {constant: false}}
                  - intent: consents
                    fields: {channel: {constant: SMS}, purpose: {constant: news}, granted: {constant: true}}
            """;

    private final Api api = RunningServer.shared().api();
    private final JournalReader journal = RunningServer.shared().bean(JournalReader.class);
    private final ImportCalls imports = new ImportCalls(api);

    @Test
    void every_answer_is_again_what_it_was_and_the_file_can_be_imported_again() {
        assertThat(imports.of(FIRST, first(), false).at("/progress/failed").asLong())
                .isZero();
        String said = "{'channel':'EMAIL','purpose':'news','granted':true,'source':'form','validUntil':'2025-01-31',"
                + "'occurredAt':'2025-01-05T10:00:00Z'}";
        assertThat(api.post("/customers/" + ACME + "/consents", said).status()).isEqualTo(200);
        Map<String, JsonNode> before = answers("");

        JsonNode done = imports.of(SECOND, second(), false);
        assertThat(done.at("/progress/failed").asLong()).as(done.toString()).isZero();
        Map<String, JsonNode> between = answers("");
        assertThat(between.keySet())
                .allSatisfy(path -> assertThat(between.get(path)).as(path).isNotEqualTo(before.get(path)));
        long then = journal.head();

        JsonNode undone = imports.undone(done.get("id").asString());
        assertThat(undone.at("/undo/left").asLong()).as(undone.toString()).isZero();
        assertSame(answers(""), before);
        assertSame(answers("asOf=" + then), between);

        JsonNode again = imports.of(SECOND, second(), false);
        assertThat(List.of("created", "changed", "failed"))
                .allSatisfy(count -> assertThat(again.at("/progress/" + count))
                        .as(count + " of " + again)
                        .isEqualTo(done.at("/progress/" + count)));
        JsonNode acme = answers("").get("/customers/" + ACME);
        assertThat(acme.get("interactions")).hasSize(1);
        assertThat(acme.get("contacts")).hasSize(1);
        assertThat(acme.get("consents")).hasSize(2);
    }

    private static Map<String, byte[]> first() {
        return files(Map.of(
                "users.csv", "name,team\nUma,East\n",
                "quotas.csv", "team,amount\nWhole,100\n",
                "rates.csv", "from,rate\nCHF,100\n",
                "customers.csv", "name,email,grade,owner\nAcme,first@acme.example,A,Uma\n",
                "deals.csv", """
                name,customer,amount,pipeline,stage,chance,outcome,closed
                Chairs,Acme,100,partners,Talk,given,,
                Desks,Acme,200,partners,Offer,,lost,2025-02-01
                Lamps,Acme,300,partners,Offer,,,
                """));
    }

    private static Map<String, byte[]> second() {
        return files(Map.of(
                "users.csv", "name,team\nUma,West\nUlf,West\n",
                "quotas.csv", "team,amount\nWhole,150\nOther,10\n",
                "rates.csv", "from,rate\nCHF,110\nSEK,10\n",
                "customers.csv", "name,email,grade,owner\nAcme,second@acme.example,B,Ulf\n",
                "newcomers.csv", "name,email,owner\nBolt,first@acme.example,Ulf\n",
                "deals.csv", """
                name,customer,amount,pipeline,stage,chance,outcome,closed
                Chairs,Acme,110,partners,Late,given,open,
                Desks,Acme,210,partners,Offer,,won,2025-03-01
                Lamps,Acme,310,partners,Late,,won,2025-03-01
                Shelves,Bolt,400,direct,Talk,,won,2025-03-01
                """,
                "happenings.csv", "customer,contact,talk,tag\nAcme,Cleo,Asked for a price,new\nBolt,Carl,Hello,new\n"));
    }

    private static Map<String, byte[]> files(Map<String, String> texts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private static void assertSame(Map<String, JsonNode> answers, Map<String, JsonNode> expected) {
        assertThat(answers.keySet())
                .allSatisfy(path -> assertThat(answers.get(path)).as(path).isEqualTo(expected.get(path)));
    }

    /** Everything that the import has to do with, once all that is recorded can be read. */
    private Map<String, JsonNode> answers(String asOf) {
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            String position = api.get("/pipelines").header("Annals-Position");
            return Long.parseLong(position) >= journal.head();
        });
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        for (String path : List.of(
                "/customers/" + ACME,
                "/customers?count=true",
                "/users?sort=-createdAt",
                "/pipelines",
                "/quotas",
                "/exchange-rates?to=XPF",
                "/opportunities?count=true&pipelineId=" + PARTNERS,
                "/opportunities?customerId=" + ACME,
                "/pipeline/board?pipelineId=" + PARTNERS,
                "/pipeline/forecast?from=2025-01-01&to=2025-12-31&by=stage&pipelineId=" + PARTNERS)) {
            Reply reply = api.get(path + (path.contains("?") ? "&" : "?") + asOf);
            assertThat(reply.status()).as(path + " " + reply).isEqualTo(200);
            answers.put(path, withoutHistory(reply.json()));
        }
        for (String deal : List.of("Chairs", "Desks", "Lamps")) {
            String path = "/opportunities/" + RowIds.ofCreated("whole", "opportunity", deal);
            answers.put(path, withoutHistory(api.get(path + "?" + asOf).json()));
        }
        return answers;
    }

    private static JsonNode withoutHistory(JsonNode answer) {
        if (answer instanceof ObjectNode object) {
            object.remove(HISTORY);
        }
        answer.forEach(UndoingAnImportTest::withoutHistory);
        return answer;
    }
}
