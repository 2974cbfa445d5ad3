package dev.annals.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What is in the server binds nobody who uses it. */
class LicencesTest {
    private static final Path SBOM = Path.of("target", "classes", "META-INF", "sbom", "application.cdx.json");

    /** Apache, MIT, BSD, EPL and the like. A component with several may be used under any of them. */
    private static final Pattern HARMLESS = Pattern.compile(
            "(?i).*(apache|\\bMIT\\b|BSD|\\bEPL|\\bEDL|eclipse|unicode|\\bICU\\b|\\bCC0|public domain|bouncy|postgresql|\\bGo license).*");

    static Stream<JsonNode> components() throws IOException {
        JsonNode components =
                Json.mapper().readTree(Files.readAllBytes(SBOM)).get("components");
        return StreamSupport.stream(components.spliterator(), false)
                .filter(component -> !"dev.annals".equals(component.path("group").asString("")));
    }

    @Test
    void the_build_lists_what_is_in_the_server() throws IOException {
        assertThat(components())
                .extracting(component -> component.get("name").asString())
                .hasSizeGreaterThan(80)
                .contains("axon-eventsourcing", "postgresql", "tomcat-embed-core", "jackson-databind");
    }

    @ParameterizedTest
    @MethodSource("components")
    void a_component_may_be_used_by_anybody_for_anything(JsonNode component) {
        List<String> licences = StreamSupport.stream(component.path("licenses").spliterator(), false)
                .map(licence -> licence.path("expression").asString("")
                        + licence.at("/license/id").asString("")
                        + licence.at("/license/name").asString(""))
                .toList();
        assertThat(licences).as(component.get("purl").asString()).anyMatch(HARMLESS.asMatchPredicate());
    }
}
