package dev.annals.server.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.Json;
import dev.annals.api.campaign.CampaignChannel;
import dev.annals.server.startup.SendingSettings.Gateway;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The contract of docs/gateway.md, from both sides. */
class HandingToAGatewayTest {
    private static final String SECRET = "correct horse battery staple";
    private static final OutgoingMessage MESSAGE = Messages.shortMessage(UnaryOperator.identity());
    private static final Clock NOW = Clock.fixed(Instant.ofEpochSecond(1_795_336_200), ZoneOffset.UTC);

    private final GatewayForTests gateway = new GatewayForTests();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void a_request_says_what_is_to_go_to_whom() {
        handOver();

        GatewayForTests.Request request = gateway.requests().getFirst();
        JsonNode body = Json.mapper().readTree(request.body());
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.headers().getFirst("Content-Type")).isEqualTo("application/json");
        assertThat(request.headers().getFirst("Idempotency-Key")).isEqualTo(Messages.TOKEN);
        assertThat(body.propertyNames())
                .containsExactly(
                        "id", "channel", "campaignId", "customerId", "to", "language", "text", "unsubscribe", "sentAt");
        assertThat(body.get("id").asString()).isEqualTo(Messages.TOKEN);
        assertThat(body.get("channel").asString()).isEqualTo("SMS");
        assertThat(body.get("to").asString()).isEqualTo("+8613800000000");
        assertThat(body.get("text").asString()).startsWith("你好");
        assertThat(body.get("sentAt").asString()).isEqualTo("2026-11-22T08:30:00Z");
    }

    @Test
    void a_gateway_can_tell_that_a_request_is_ours_and_of_now() throws Exception {
        handOver();

        GatewayForTests.Request request = gateway.requests().getFirst();
        String timestamp = request.headers().getFirst("Annals-Timestamp");
        assertThat(timestamp).isEqualTo("1795336200");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
        String expected = "v1=" + HexFormat.of().formatHex(mac.doFinal(request.body()));
        String given = request.headers().getFirst("Annals-Signature");
        assertThat(MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }

    @Test
    void the_worked_example_of_the_document_is_what_we_send() throws Exception {
        handOver();

        String document = Files.readString(Path.of("../docs/gateway.md"));
        GatewayForTests.Request request = gateway.requests().getFirst();
        assertThat(document).contains(new String(request.body(), StandardCharsets.UTF_8));
        assertThat(document).contains("Annals-Timestamp: " + request.headers().getFirst("Annals-Timestamp"));
        Matcher signature = Pattern.compile("Annals-Signature: (\\S+)").matcher(document);
        assertThat(signature.find()).isTrue();
        assertThat(request.headers().getFirst("Annals-Signature")).isEqualTo(signature.group(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"messageId\":\"abc-1\"}          | abc-1",
                "202 | {\"messageId\":\"abc-1\",\"more\":1} | abc-1",
                "201 | {}                                 | " + Messages.TOKEN,
                "204 | ''                                 | " + Messages.TOKEN,
                "200 | {\"messageId\":\"two words\"}      | " + Messages.TOKEN,
                "200 | no json                            | " + Messages.TOKEN
            })
    void a_yes_is_a_yes_and_its_id_is_kept(int status, String body, String messageId) {
        gateway.answering(status, body);
        assertThat(handOver()).isEqualTo(new Delivery.Taken(messageId));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "422 | {\"reason\":\"invalid-number\"}           | 422 invalid-number",
                "400 | {\"reason\":\"no such +8613800000000\"}   | 400",
                "409 | {\"reason\":{\"code\":1}}                 | 409",
                "410 | gone                                      | 410"
            })
    void what_is_at_fault_is_refused_with_a_word_and_nothing_more(int status, String body, String reason) {
        gateway.answering(status, body);
        assertThat(handOver()).isEqualTo(new Delivery.Refused(reason));
    }

    @ParameterizedTest
    @CsvSource({"429", "500", "503", "401", "403", "404", "302"})
    void whatever_else_is_answered_postpones(int status) {
        gateway.answering(status, "{\"reason\":\"later\"}");
        assertThat(handOver()).isEqualTo(new Delivery.Down(status + " later"));
    }

    @Test
    void a_gateway_that_is_not_there_has_surely_not_taken_it() {
        gateway.close();
        assertThat(handOver()).isEqualTo(new Delivery.Down("no connection"));
    }

    @Test
    void a_request_without_an_answer_may_be_theirs() {
        gateway.answering(0, "");
        assertThat(handOver()).isEqualTo(new Delivery.Unknown());
        gateway.answering(-1, "");
        assertThat(handOver(Duration.ofSeconds(2))).isEqualTo(new Delivery.Unknown());
    }

    @Test
    void whoever_is_stopping_hands_nothing_over_any_more() {
        Thread.currentThread().interrupt();
        try {
            assertThat(handOver()).isEqualTo(new Delivery.Postponed("stopping"));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(gateway.requests()).isEmpty();
    }

    @Test
    void an_answer_that_does_not_end_is_not_read_to_its_end() {
        gateway.answering(200, "x".repeat(1_000_000));
        assertThat(handOver()).isEqualTo(new Delivery.Unknown());
    }

    private Delivery handOver() {
        return handOver(Duration.ofSeconds(30));
    }

    private Delivery handOver(Duration patience) {
        Gateway settings = new Gateway(gateway.url(), SECRET, Set.of(CampaignChannel.SMS));
        try (Carrier.Session session = new GatewayCarrier(settings, NOW, patience).open()) {
            return session.handOver(MESSAGE);
        }
    }
}
