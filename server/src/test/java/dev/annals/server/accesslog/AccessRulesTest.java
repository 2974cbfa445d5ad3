package dev.annals.server.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.Json;
import dev.annals.server.Api;
import dev.annals.server.RunningServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class AccessRulesTest {
    private static final String BASE = "/api/v1";

    private final AccessRules rules = new AccessRules();

    static Stream<String> reads() {
        Api api = RunningServer.shared().api();
        JsonNode document = Json.mapper()
                .readTree(api.send("GET", "/v3/api-docs", BodyPublishers.noBody(), null)
                        .body());
        return document.get("paths").properties().stream()
                .filter(path -> path.getValue().has("get"))
                .map(path -> "GET " + path.getKey().substring(BASE.length()));
    }

    @ParameterizedTest
    @MethodSource("reads")
    void it_is_known_of_every_read_whose_data_it_shows(String operation) {
        assertThat(rules.know(operation)).as(operation).isTrue();
    }
}
