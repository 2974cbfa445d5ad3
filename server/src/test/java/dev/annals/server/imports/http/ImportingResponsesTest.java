package dev.annals.server.imports.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.server.Api;
import dev.annals.server.RunningServer;
import dev.annals.server.imports.plan.RowIds;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A campaign that is over, and what customers responded to it. */
class ImportingResponsesTest {
    private static final String CALLS = """
            name,campaign,day,took
            Ann,May,2020-05-04,yes
            Ben,May,2020-05-05,no
            """;
    private static final String MAPPING = """
            mapping: %s
            files:
              - file: calls.csv
                entity: campaign
                key: campaign
                once: true
                at: day
                fields: {name: campaign, channel: {constant: PHONE}, purpose: {constant: deposits}, startsOn: day}
                then:
                  - {intent: launch, at: day}
                  - {intent: complete, at: {constant: 2020-05-31}}
              - file: calls.csv
                entity: customer
                key: name
                at: day
                fields: {kind: {constant: PERSON}, name: name}
                then:
                  - intent: responses
                    when: {took: 'yes'}
                    at: day
                    fields: {campaignId: {column: campaign, reference: campaign}, kind: {constant: CONVERTED}}
            """;

    private final Api api = RunningServer.shared().api();
    private final ImportCalls imports = new ImportCalls(api);
    private final String name = "calls-" + UUID.randomUUID();

    @Test
    void a_response_stands_with_its_campaign_on_its_day_and_is_imported_once() {
        assertThat(imported().at("/progress/created").asLong()).isEqualTo(3);
        String campaign = "/campaigns/" + RowIds.ofCreated(name, "campaign", "May");
        await().until(() -> members(campaign) == 1);
        JsonNode member = api.get(campaign + "/members").json().at("/items/0");
        assertThat(member.get("customerId").asString())
                .isEqualTo(RowIds.ofCreated(name, "customer", "Ann").toString());
        assertThat(member.at("/responses/0/firstAt").asString()).startsWith("2020-05-04");
        assertThat(imported().at("/progress/skipped").asLong()).isEqualTo(4);
        assertThat(api.get(campaign).json().at("/members/responses/CONVERTED").asLong())
                .isEqualTo(1);
    }

    @Test
    void undoing_it_withdraws_the_campaign_though_it_was_launched() {
        String campaign = "/campaigns/" + RowIds.ofCreated(name, "campaign", "May");
        JsonNode imported = imported();
        JsonNode undone = imports.undone(imported.get("id").asString());
        assertThat(undone.at("/undo/left").asLong()).as(undone.toString()).isZero();
        await().until(() -> api.get(campaign).status() == 404);
    }

    private long members(String campaign) {
        return api.get(campaign).json().at("/members/total").asLong();
    }

    private JsonNode imported() {
        JsonNode imported = imports.of(MAPPING.formatted(name), "calls.csv", CALLS);
        assertThat(imported.at("/progress/failed").asLong())
                .as(imported.toString())
                .isZero();
        return imported;
    }
}
