package dev.annals.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {
    private final RunningServer server = RunningServer.shared();
    private final Api api = server.api();

    private static Reply get(Api api, String path) {
        return api.send("GET", path, BodyPublishers.noBody(), null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/customers",
                "/api/v1/customers/00000000-0000-7000-8000-000000000001",
                "/api/v1/nothing-here",
                "/api",
                "/",
                "/actuator",
                "/actuator/env",
                "/error"
            })
    void without_the_token_the_answer_is_401(String path) {
        assertUnauthenticated(get(api.withoutToken(), path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer ", "Basic YWRtaW46YWRtaW4=", "Bearer a b", "Token x"})
    void a_wrong_token_is_no_token(String authorization) {
        assertUnauthenticated(get(api.with("Authorization", authorization), "/api/v1/customers"));
    }

    @Test
    void a_token_in_the_address_is_no_token() {
        String token = server.bean(dev.annals.server.startup.DataFolder.class).token();

        assertUnauthenticated(get(api.withoutToken(), "/api/v1/customers?access_token=" + token));
    }

    @Test
    void a_change_without_the_token_is_refused_before_its_body_is_read() {
        assertUnauthenticated(api.withoutToken().post("/customers", "{'kind':"));
    }

    private static void assertUnauthenticated(Reply reply) {
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("UNAUTHENTICATED");
        assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void with_the_token_there_is_an_answer_and_no_session() {
        Reply reply = api.get("/customers");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Cache-Control")).contains("no-store");
        assertThat(reply.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/readiness", "/v3/api-docs", "/swagger-ui/index.html"})
    void health_and_the_description_of_the_api_are_open(String path) {
        assertThat(get(api.withoutToken(), path).status()).isEqualTo(200);
    }

    @Test
    void health_tells_details_only_to_who_has_the_token() {
        assertThat(get(api.withoutToken(), "/actuator/health").json().has("components"))
                .isFalse();
        assertThat(get(api, "/actuator/health").json().has("components")).isTrue();
    }

    @Test
    void nothing_is_reported_to_anybody() {
        assertThat(server).isNotNull();
        assertThat(Boolean.getBoolean("axoniq.update-checker.disabled")).isTrue();
    }
}
