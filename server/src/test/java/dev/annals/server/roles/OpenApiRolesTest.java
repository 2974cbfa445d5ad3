package dev.annals.server.roles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.annals.api.Json;
import dev.annals.server.RunningServer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever adds an operation says in access/roles.yaml who may carry it out. */
class OpenApiRolesTest {
    private static final Path PAGE = Path.of("../docs/roles.md");
    private static final String BASE = "/api/v1";

    private final RolesTable table = RolesTable.read();

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Document(Map<String, Map<String, Object>> paths) {}

    @Test
    void every_operation_stands_under_one_permission_and_nothing_else_does() {
        assertThat(table.permissions().stream().flatMap(permission -> permission.operations().stream()))
                .containsExactlyInAnyOrderElementsOf(operations());
    }

    @Test
    void who_may_do_everything_may_do_each_thing() {
        assertThat(table.permissions())
                .allMatch(permission -> permission.roles().contains(dev.annals.api.access.Role.ADMINISTRATOR));
    }

    /** When it fails: what it expects is in target/roles.md, to be read and copied. */
    @Test
    void the_page_says_what_the_table_says() throws IOException {
        Files.writeString(Path.of("target/roles.md"), RolesPage.of(table));
        assertThat(Files.readString(PAGE)).isEqualTo(RolesPage.of(table));
    }

    static List<String> operations() {
        String text = RunningServer.shared()
                .api()
                .withoutToken()
                .send("GET", "/v3/api-docs", BodyPublishers.noBody(), null)
                .text();
        return Json.mapper().readValue(text, Document.class).paths().entrySet().stream()
                .filter(path -> path.getKey().startsWith(BASE))
                .flatMap(path ->
                        operations(path.getKey().substring(BASE.length()).replace("{*", "{"), path.getValue()))
                .toList();
    }

    private static Stream<String> operations(String path, Map<String, Object> methods) {
        return methods.keySet().stream().map(method -> method.toUpperCase(Locale.ROOT) + " " + path);
    }
}
