package dev.annals.server.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whom a campaign would reach, before anybody is written to. */
class CampaignAudienceOverHttpTest {
    private static final String NOBODY = "00000000-0000-4000-8000-00000000dead";

    private final Api api = RunningServer.shared().api();
    private final Api showing = api.with("Prefer", "return=representation, wait=30");
    private final String industry = "industry-" + UUID.randomUUID();

    @Test
    void it_is_counted_and_some_of_it_is_shown_now_and_as_of_a_moment() {
        UUID byRule = customer("A");
        UUID alsoExcluded = customer("A");
        UUID byHand = customer("C");
        UUID excluded = segment();
        showing.post("/segments/" + excluded + "/members", "{'add':['%s']}".formatted(alsoExcluded));
        String address = "/campaigns/" + campaign();
        Reply first = showing.post(
                address + "/audience",
                ("{'add':['%s'],'rule':{'all':[{'field':'industry','op':'is','value':'%s'},"
                                + "{'field':'grade','op':'is','value':'A'}]}}")
                        .formatted(byHand, industry));
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        long position = position(address);
        showing.post(address + "/audience", "{'exclude':['%s']}".formatted(excluded));
        JsonNode now = api.get(address + "/audience").json();
        assertThat(now.get("count").asLong()).isEqualTo(2);
        assertThat(ids(now)).containsExactlyInAnyOrder(byRule.toString(), byHand.toString());
        JsonNode before = api.get(address + "/audience?asOf=" + position).json();
        assertThat(before.get("count").asLong()).isEqualTo(3);
        assertThat(before.get("sample")).hasSize(3);
    }

    @Test
    void an_audience_of_nobody_has_nobody_and_one_whose_segment_is_gone_is_refused() {
        String address = "/campaigns/" + campaign();
        UUID segment = segment();
        showing.post(address + "/audience", "{'segments':['%s']}".formatted(segment));
        assertThat(api.get(address + "/audience").json().get("count").asLong()).isZero();
        showing.post("/segments/" + segment + "/retraction", "{}");
        Reply refused = api.get(address + "/audience");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("UNKNOWN_SEGMENT");
        assertThat(api.get("/campaigns/" + NOBODY + "/audience").status()).isEqualTo(404);
    }

    private long position(String address) {
        return api.get("/audit?entity=campaign:" + address.substring("/campaigns/".length()))
                .json()
                .at("/items/0/position")
                .asLong();
    }

    private static List<String> ids(JsonNode preview) {
        return preview.get("sample")
                .valueStream()
                .map(customer -> customer.get("id").asString())
                .toList();
    }

    private UUID customer(String grade) {
        return api.create(
                "/customers",
                "{'kind':'PERSON','name':'Example Person','industry':'%s','grade':'%s'}".formatted(industry, grade));
    }

    private UUID segment() {
        return api.create("/segments", "{'name':'Silent %s','kind':'STATIC'}".formatted(UUID.randomUUID()));
    }

    private UUID campaign() {
        return api.create(
                "/campaigns", "{'name':'Spring','channel':'EMAIL','purpose':'newsletter','startsOn':'2026-01-01'}");
    }
}
