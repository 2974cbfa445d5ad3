package dev.annals.server.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class KeepingWhatHasToBeKeptTest {
    private static final String NOTHING = "{'category':'WON_DEALS'}";

    private final Api api = RunningServer.shared().api().with("Prefer", "return=representation, wait=30");
    private final UUID customer = api.create("/customers", "{'kind':'PERSON','name':'Kay Buyer'}");

    @AfterEach
    void nothing_has_to_be_kept() {
        api.post("/privacy/retention", NOTHING);
    }

    @Test
    void whoever_bought_something_is_not_erased_before_the_time_is_over() {
        UUID deal = api.create(
                "/opportunities",
                "{'customerId':'%s','name':'Chairs','amount':{'amount':'10.00','currency':'CNY'},'expectedClose':'2030-01-01'}"
                        .formatted(customer));
        assertThat(keep(120).at("/rules/0/months").asInt()).isEqualTo(120);
        assertThat(erase(true).json().get("obstacles").isEmpty()).isTrue();
        api.post("/opportunities/" + deal + "/win", "");

        JsonNode obstacle = erase(true).json().at("/obstacles/0");
        assertThat(obstacle.get("code").asString()).isEqualTo("RETENTION_DUTY");
        assertThat(obstacle.get("reason").asString()).isEqualTo("Commercial code");
        assertThat(OffsetDateTime.parse(obstacle.get("until").asString()))
                .isAfter(OffsetDateTime.now(ZoneOffset.UTC).plusMonths(119));
        assertThat(erase(false).code()).isEqualTo("RETENTION_DUTY");

        assertThat(api.post("/privacy/retention", NOTHING).json().get("rules").isEmpty())
                .isTrue();
        assertThat(erase(false).status()).isEqualTo(200);
    }

    @Test
    void a_duty_has_a_time_and_a_basis() {
        assertThat(api.post("/privacy/retention", "{'category':'TICKETS','months':0,'basis':'x'}")
                        .code())
                .isEqualTo("OUT_OF_RANGE");
        assertThat(api.post("/privacy/retention", "{'category':'TICKETS','months':6}")
                        .pointer())
                .isEqualTo("/basis");
    }

    private JsonNode keep(int months) {
        return api.post(
                        "/privacy/retention",
                        "{'category':'WON_DEALS','months':%d,'basis':'Commercial code'}".formatted(months))
                .json();
    }

    private Reply erase(boolean dryRun) {
        return api.post(
                "/privacy/erasures", "{'subject':'%s','reason':'Article 17','dryRun':%s}".formatted(customer, dryRun));
    }
}
