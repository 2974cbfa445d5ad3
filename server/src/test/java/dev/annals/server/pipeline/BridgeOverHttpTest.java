package dev.annals.server.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class BridgeOverHttpTest {
    private static final Api API = RunningServer.shared().api();

    private final UUID pipeline = API.create(
            "/pipelines", "{'name':'Bridged','stages':[{'name':'Only','probability':0.5,'category':'COMMIT'}]}");

    private UUID deal(String amount) {
        UUID customer = API.create("/customers", "{'kind':'PERSON','name':'Of a bridge'}");
        UUID id = API.create(
                "/opportunities",
                "{'customerId':'%s','name':'Bridged','pipelineId':'%s','expectedClose':'2031-02-01','amount':{'amount':'%s','currency':'CNY'}}"
                        .formatted(customer, pipeline, amount));
        assertThat(API.get("/opportunities/" + id + "?atLeast=1").status()).isEqualTo(200);
        return id;
    }

    private void tell(UUID deal, String intent, String body) {
        Reply reply = API.with("Prefer", "return=representation, wait=30")
                .post("/opportunities/" + deal + "/" + intent, body);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }

    private String position() {
        return API.get("/pipelines/" + pipeline + "?atLeast=1").header("Annals-Position");
    }

    @Test
    void it_tells_how_the_pipeline_came_to_be_what_it_is_and_which_deals_made_it_so() {
        UUID won = deal("100.00");
        UUID grown = deal("200.00");
        String start = position();
        tell(grown, "amount", "{'amount':{'amount':'250.00','currency':'CNY'}}");
        tell(won, "win", "{'amount':{'amount':'120.00','currency':'CNY'}}");
        deal("30.00");

        String question = "?periodFrom=2031-01-01&periodTo=2031-03-31&pipelineId=" + pipeline + "&from=" + start;
        Reply reply = API.get("/pipeline/bridge" + question);
        JsonNode bridge = reply.json();
        assertThat(bridge.at("/start/amount/amount").asString()).isEqualTo("300.00");
        assertThat(bridge.at("/new/amount/amount").asString()).isEqualTo("30.00");
        assertThat(bridge.at("/increased/amount/amount").asString()).isEqualTo("50.00");
        assertThat(bridge.at("/won/amount/amount").asString()).isEqualTo("100.00");
        assertThat(bridge.at("/won/changed/amount").asString()).isEqualTo("20.00");
        assertThat(bridge.at("/end/amount/amount").asString()).isEqualTo("280.00");
        assertThat(bridge.at("/from/position").asString()).isEqualTo(start);
        assertThat(bridge.get("position").asString()).isEqualTo(reply.header("Annals-Position"));

        JsonNode deals =
                API.get("/pipeline/bridge/deals" + question + "&line=WON").json();
        assertThat(deals.at("/items/0/id").asString()).isEqualTo(won.toString());
        assertThat(deals.at("/items/0/events/0/event").asString()).isEqualTo("opportunity.won");
        Reply csv = API.with("Accept", "text/csv").get("/pipeline/bridge/deals" + question + "&line=END&limit=1");
        assertThat(csv.text().lines()).hasSize(3);
    }

    @Test
    void between_two_past_moments_it_stays_what_it_was() {
        deal("100.00");
        String start = position();
        deal("10.00");
        Reply first = API.get("/pipeline/bridge?pipelineId=" + pipeline + "&from=" + start);
        String end = first.header("Annals-Position");
        deal("1.00");
        Reply again = API.get("/pipeline/bridge?pipelineId=" + pipeline + "&from=" + start + "&to=" + end);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Annals-Position")).isEqualTo(end);
    }

    @Test
    void forecasts_are_judged_by_the_month_and_by_lead() {
        JsonNode accuracy = API.get(
                        "/pipeline/accuracy?from=2026-01-01&to=2026-03-31&lead=P30D,P2W&by=team&currency=CNY"
                                + "&pipelineId=" + pipeline)
                .json();
        assertThat(accuracy.get("forecasts")).hasSize(2);
        assertThat(accuracy.at("/forecasts/1/lead").asString()).isEqualTo("P14D");
        assertThat(accuracy.at("/forecasts/0/total/bias").isNull()).isTrue();
        assertThat(accuracy.at("/forecasts/0/calibration")).hasSize(10);
        Reply deals = API.get("/pipeline/accuracy/deals?from=2026-01-01&to=2026-03-31&currency=CNY");
        assertThat(deals.json().get("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/bridge?currency=CNY, 400, BAD_PARAMETER",
        "/bridge?from=soon&currency=CNY, 400, BAD_AS_OF",
        "/bridge?from=1&to=never&currency=CNY, 400, BAD_AS_OF",
        "/bridge?from=2&to=1&currency=CNY, 422, RANGE_REVERSED",
        "/bridge?from=1&to=999999999999&currency=CNY, 422, AS_OF_IN_FUTURE",
        "/bridge?from=1&to=2&asOf=1&currency=CNY, 422, AS_OF_IN_FUTURE",
        "/bridge?from=0&currency=CNY, 422, AS_OF_BEFORE_FIRST_EVENT",
        "/bridge?from=1&currency=XYZ, 422, BAD_MONEY",
        "/bridge?from=1&periodFrom=2026-02-01&periodTo=2026-01-01&currency=CNY, 422, RANGE_REVERSED",
        "/bridge?from=1&currency=CNY&colour=red, 400, UNKNOWN_PARAMETER",
        "/bridge/deals?from=1&currency=CNY, 400, BAD_PARAMETER",
        "/bridge/deals?from=1&currency=CNY&line=SOLD, 400, BAD_PARAMETER",
        "/bridge/deals?from=1&currency=CNY&line=WON&cursor=abc, 400, BAD_CURSOR",
        "/accuracy?from=2026-01-01, 400, BAD_PARAMETER",
        "/accuracy?from=2026-02-01&to=2026-01-01&currency=CNY, 422, RANGE_REVERSED",
        "/accuracy?from=2026-01-01&to=2026-01-31&each=week&currency=CNY, 400, BAD_PARAMETER",
        "/accuracy?from=2026-01-01&to=2026-01-31&lead=soon&currency=CNY, 400, BAD_PARAMETER",
        "/accuracy?from=2026-01-01&to=2026-01-31&lead=P-1D&currency=CNY, 422, OUT_OF_RANGE",
        "/accuracy?from=2000-01-01&to=2026-01-31&currency=CNY, 422, TOO_MANY",
        "/accuracy?from=2026-01-01&to=2026-01-31&by=colour&currency=CNY, 400, UNKNOWN_DIMENSION",
    })
    void questions_that_make_no_sense_are_refused(String path, int status, String code) {
        Reply reply = API.get("/pipeline" + path);
        assertThat(reply.code() + " " + reply.status()).as(reply.toString()).isEqualTo(code + " " + status);
    }
}
