package dev.annals.server.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PipelineReportsOverHttpTest {
    private static final Api API = RunningServer.shared().api();
    private static final String PERIOD = "from=2031-01-01&to=2031-03-31";

    private final UUID pipeline = API.create(
            "/pipelines", "{'name':'Reported','stages':[{'name':'Only','probability':0.5,'category':'COMMIT'}]}");

    private UUID deal(String amount) {
        return deal(amount, "CNY");
    }

    private UUID deal(String amount, String currency) {
        UUID customer = API.create("/customers", "{'kind':'PERSON','name':'Of a report'}");
        UUID id = API.create(
                "/opportunities",
                "{'customerId':'%s','name':'Reported','pipelineId':'%s','expectedClose':'2031-02-01',"
                                .formatted(customer, pipeline)
                        + "'amount':{'amount':'%s','currency':'%s'}}".formatted(amount, currency));
        assertThat(API.get("/opportunities/" + id + "?atLeast=1").status()).isEqualTo(200);
        return id;
    }

    @Test
    void the_board_shows_the_open_deals_of_a_pipeline() {
        deal("100.00");
        Reply reply = API.get("/pipeline/board?currency=CNY&pipelineId=" + pipeline);
        JsonNode board = reply.json();
        assertThat(board.at("/stages/0/count").asLong()).isEqualTo(1);
        assertThat(board.at("/stages/0/weighted/amount").asString()).isEqualTo("50.00");
        assertThat(board.get("position").asString()).isEqualTo(reply.header("Annals-Position"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"month", "quarter", "owner", "team", "stage", "category", "customer"})
    void the_forecast_adds_up_by_every_dimension(String by) {
        deal("100.00");
        deal("300.00");
        JsonNode forecast = API.get(
                        "/pipeline/forecast?" + PERIOD + "&currency=CNY&by=" + by + "&pipelineId=" + pipeline)
                .json();
        assertThat(forecast.at("/total/amount/amount").asString()).isEqualTo("400.00");
        assertThat(forecast.at("/total/weighted/amount").asString()).isEqualTo("200.00");
        assertThat(forecast.get("by").asString()).isEqualToIgnoringCase(by);
    }

    @Test
    void deals_in_several_currencies_are_reported_in_the_one_that_is_named() {
        deal("100.00", "CNY");
        deal("100.00", "EUR");
        String question = "/pipeline/forecast?" + PERIOD + "&pipelineId=" + pipeline;
        Reply unnamed = API.get(question);
        assertThat(unnamed.status()).as(unnamed.toString()).isEqualTo(422);
        assertThat(unnamed.code()).isEqualTo("CURRENCY_REQUIRED");
        assertThat(API.get(question + "&currency=EUR").json().get("currency").asString())
                .isEqualTo("EUR");
    }

    @Test
    void a_report_of_a_past_position_stays_as_it_was() {
        deal("100.00");
        String question = "/pipeline/forecast?" + PERIOD + "&currency=CNY&pipelineId=" + pipeline;
        Reply now = API.get(question);
        deal("300.00");
        assertThat(API.get(question + "&asOf=" + now.header("Annals-Position")).body())
                .isEqualTo(now.body());
    }

    @Test
    void every_report_answers() {
        UUID won = deal("100.00");
        API.with("Prefer", "return=representation, wait=30").post("/opportunities/" + won + "/win", "{}");
        for (String report : List.of("win-rate", "velocity", "time-in-stage", "stage-conversion")) {
            Reply reply = API.get("/pipeline/" + report + "?from=2026-01-01&to=2031-12-31&pipelineId=" + pipeline);
            assertThat(reply.status()).as(report + " " + reply).isEqualTo(200);
            assertThat(reply.json().get("position").asString()).isEqualTo(reply.header("Annals-Position"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/pipeline/forecast?from=2031-01-01, 400, BAD_PARAMETER",
        "/pipeline/forecast?from=2031-01-01&to=soon, 400, BAD_PARAMETER",
        "/pipeline/forecast?from=2031-01-01&to=2031-03-31&by=colour, 400, UNKNOWN_DIMENSION",
        "/pipeline/forecast?from=2031-01-01&to=2031-03-31&colour=red, 400, UNKNOWN_PARAMETER",
        "/pipeline/forecast?from=2031-04-01&to=2031-03-31&currency=CNY, 422, RANGE_REVERSED",
        "/pipeline/forecast?from=2031-01-01&to=2031-03-31&currency=XYZ, 422, BAD_MONEY",
        "/pipeline/forecast?from=2031-01-01&to=2031-03-31&ownerId=me, 400, BAD_PARAMETER",
        "/pipeline/board?pipelineId=00000000-0000-4000-8000-00000000dead, 404, NOT_FOUND",
        "/pipeline/board?cards=many, 400, BAD_PARAMETER",
        "/pipeline/stage-conversion?from=2031-01-01&to=2031-03-31&horizon=long, 400, BAD_PARAMETER",
    })
    void questions_that_make_no_sense_are_refused(String path, int status, String code) {
        Reply reply = API.get(path);
        assertThat(reply.code() + " " + reply.status()).as(reply.toString()).isEqualTo(code + " " + status);
    }
}
