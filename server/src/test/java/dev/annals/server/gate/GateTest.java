package dev.annals.server.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import dev.annals.server.startup.HttpSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that lets in little. */
class GateTest {
    private static final int AT_ONCE = 3;
    private static final int PER_MINUTE = 300;
    private static final String DESK = "https://desk.shop.example";
    private static final HttpSettings STRICT = new HttpSettings(
            InetAddress.getLoopbackAddress(),
            null,
            List.of(DESK),
            List.of("127.0.0.1"),
            PER_MINUTE,
            AT_ONCE,
            Duration.ofSeconds(1));

    @TempDir
    static Path folder;

    private static RunningServer server;
    private static Api api;

    @BeforeAll
    static void start() {
        server = RunningServer.apart(folder, STRICT);
        api = server.api();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Reply get(Api client, String path) {
        return client.send("GET", path, BodyPublishers.noBody(), null);
    }

    /** What is open is counted by address, so each test comes from one of its own. */
    private static Api from(String address) {
        return api.with("X-Forwarded-For", address);
    }

    @Test
    void who_asks_too_often_waits_and_nobody_else_does() {
        Api often = from("192.0.2.1").withoutToken();
        for (int i = 0; i < PER_MINUTE; i++) {
            assertThat(get(often, "/actuator/health/liveness").status()).isEqualTo(200);
        }
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).untilAsserted(() -> {
            Reply refused = get(often, "/actuator/health/liveness");
            assertThat(refused.code() + " " + refused.status()).isEqualTo("TOO_MANY_REQUESTS 429");
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        });
        assertThat(get(from("192.0.2.2").withoutToken(), "/actuator/health/liveness")
                        .status())
                .isEqualTo(200);
        assertThat(api.get("/customers").status()).isEqualTo(200);
    }

    @Test
    void who_guesses_tokens_is_soon_not_even_heard() {
        Api guessing = from("192.0.2.3").with("Authorization", "Bearer guessed");
        for (int i = 0; i < Gate.WRONG_TOKENS_PER_MINUTE; i++) {
            assertThat(guessing.get("/customers").status()).isEqualTo(401);
        }
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> guessing.get("/customers").code().equals("TOO_MANY_REQUESTS"));
        assertThat(from("192.0.2.4").get("/customers").status()).isEqualTo(200);
    }

    @Test
    void a_body_that_drips_or_stops_is_not_waited_for() throws Exception {
        for (String begun : List.of("{\"kind\":", "")) {
            try (Socket socket =
                    new Socket("127.0.0.1", URI.create(server.url()).getPort())) {
                socket.setSoTimeout(8_000);
                socket.getOutputStream().write(head("Content-Length: 100", begun));
                assertThat(firstLine(socket.getInputStream())).startsWith("HTTP/1.1 408");
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .contains("BODY_TOO_SLOW");
            }
        }
    }

    @Test
    void no_more_are_answered_at_once_than_there_is_room_for() {
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(() -> {
            try (Socket _ = begun();
                    Socket _ = begun();
                    Socket _ = begun()) {
                return get(from("192.0.2.5").withoutToken(), "/actuator/health/liveness")
                        .code()
                        .equals("UNAVAILABLE");
            }
        });
        await().until(() -> api.get("/customers").status() == 200);
    }

    private static Socket begun() throws IOException {
        Socket socket = new Socket("127.0.0.1", URI.create(server.url()).getPort());
        socket.getOutputStream().write(head("Content-Length: 100", "{"));
        return socket;
    }

    private static byte[] head(String header, String begun) {
        String token = server.bean(dev.annals.server.startup.DataFolder.class).token();
        return ("POST /api/v1/customers HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: application/json\r\n" + header + "\r\n\r\n" + begun)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String firstLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read >= 0 && read != '\n'; read = in.read()) {
            line.append((char) read);
        }
        return line.toString();
    }

    @Test
    void what_nobody_would_read_is_refused_by_its_size() {
        byte[] large = new byte[100_000];
        assertThat(api.postBytes("/customers", large, "text/plain").code()).isEqualTo("BODY_TOO_LARGE");
        assertThat(api.postBytes("/customers", large, "application/x-www-form-urlencoded")
                        .code())
                .isEqualTo("BODY_TOO_LARGE");
    }

    @Test
    void headers_that_are_too_large_are_a_problem() {
        Reply refused = api.with("X-Large", "x".repeat(20_000)).get("/customers");
        assertThat(refused.code() + " " + refused.status()).isEqualTo("BAD_REQUEST 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/customers", "/api/v1/nothing", "/actuator/health", "/swagger-ui/index.html"})
    void every_answer_keeps_browsers_from_doing_more_than_they_need(String path) {
        Reply reply = get(api, path);
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(reply.header("Permissions-Policy")).contains("geolocation=()");
        assertThat(reply.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(reply.header("Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(reply.header("Cache-Control")).contains("no-store");
        assertThat(reply.header("Server")).isEmpty();
        assertThat(reply.header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void behind_a_proxy_that_speaks_tls_browsers_are_told_to_keep_to_it() {
        Reply reply = get(api.with("X-Forwarded-Proto", "https"), "/api/v1/customers");
        assertThat(reply.header("Strict-Transport-Security")).contains("max-age=");
    }

    @Test
    void pages_of_known_origins_may_ask_and_no_others() {
        Reply preflight = api.withoutToken()
                .with("Origin", DESK)
                .with("Access-Control-Request-Method", "POST")
                .with("Access-Control-Request-Headers", "authorization,content-type")
                .send("OPTIONS", "/api/v1/customers", BodyPublishers.noBody(), null);
        assertThat(preflight.status()).isEqualTo(200);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo(DESK);
        assertThat(preflight.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(api.with("Origin", DESK).get("/customers").header("Access-Control-Allow-Origin"))
                .isEqualTo(DESK);
        Reply other = api.with("Origin", "https://evil.example").get("/customers");
        assertThat(other.header("Access-Control-Allow-Origin")).isEmpty();
        Reply asking = api.withoutToken()
                .with("Origin", "https://evil.example")
                .with("Access-Control-Request-Method", "POST")
                .send("OPTIONS", "/api/v1/customers", BodyPublishers.noBody(), null);
        assertThat(asking.code()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void without_a_setting_no_origin_is_known() {
        Reply reply = RunningServer.shared().api().with("Origin", DESK).get("/customers?limit=1");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
    }
}
