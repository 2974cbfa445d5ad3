package dev.annals.server.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.Command;
import dev.annals.server.Api;
import dev.annals.server.RunningServer;
import dev.annals.server.http.Intent;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.ResolvableType;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class OpenApiDocumentTest {
    private static final String DOCUMENT = document();
    private static final SwaggerParseResult PARSED = parse();

    private static String document() {
        Api api = RunningServer.shared().api().withoutToken();
        return api.send("GET", "/v3/api-docs", BodyPublishers.noBody(), null).text();
    }

    private static SwaggerParseResult parse() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        return new OpenAPIV3Parser().readContents(DOCUMENT, List.of(), options);
    }

    static Stream<Arguments> operations() {
        OpenAPI document = PARSED.getOpenAPI();
        return document.getPaths().entrySet().stream()
                .flatMap(path -> path.getValue().readOperationsMap().entrySet().stream()
                        .map(operation -> Arguments.of(
                                operation.getKey() + " " + path.getKey(),
                                operation.getKey().name(),
                                operation.getValue())));
    }

    @Test
    void the_document_is_valid() {
        assertThat(DOCUMENT).startsWith("{\"openapi\":\"3.1");
        assertThat(PARSED.getMessages()).isEmpty();
        assertThat(operations()).hasSizeGreaterThan(40);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void every_operation_says_what_it_does_for_whom_and_how_it_can_fail(
            String name, String method, Operation operation) {
        assertThat(operation.getSummary()).isNotBlank();
        assertThat(operation.getTags()).hasSize(1);
        assertThat(operation.getExtensions().get("x-roles").toString()).contains("ADMINISTRATOR");
        assertThat(operation.getResponses().keySet())
                .anyMatch(status -> status.startsWith("2"))
                .contains("400", "401", "403", "500");
        assertThat(operation.getResponses().get("401").getContent()).containsKey("application/problem+json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void every_operation_has_an_example(String name, String method, Operation operation) {
        Content answer = operation.getResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(response -> response.getValue().getContent())
                .findFirst()
                .orElseThrow();
        assertThat(answer.values()).anyMatch(content -> content.getExample() != null);
        if (operation.getRequestBody() != null
                && operation.getRequestBody().getContent().containsKey("application/json")) {
            assertThat(operation
                            .getRequestBody()
                            .getContent()
                            .get("application/json")
                            .getExample())
                    .isNotNull();
        }
    }

    @Test
    void every_command_has_an_address() {
        List<?> reachable = RunningServer.shared()
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .values()
                .stream()
                .flatMap(method -> Stream.of(method.getMethodParameters()))
                .filter(parameter -> parameter.getParameterType() == Intent.class)
                .<Class<?>>map(parameter -> ResolvableType.forMethodParameter(parameter)
                        .getGeneric(0)
                        .toClass())
                .filter(Command.class::isAssignableFrom)
                .toList();
        assertThat(reachable).hasSize(97).doesNotHaveDuplicates();
    }

    @Test
    void the_document_can_be_browsed() {
        Api api = RunningServer.shared().api().withoutToken();
        assertThat(api.send("GET", "/swagger-ui/index.html", BodyPublishers.noBody(), null)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void amounts_are_strings_in_the_document_too() {
        Map<?, ?> money =
                PARSED.getOpenAPI().getComponents().getSchemas().get("Money").getProperties();
        assertThat(money.get("amount").toString()).contains("string");
    }
}
