package dev.annals.server.openapi;

import dev.annals.server.dispatch.Changed;
import dev.annals.server.export.CloudEvent;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is sent and what is answered, each with an example. */
final class Bodies {
    private static final Set<String> OWN_IDS = Set.of(
            "id", "contactId", "interactionId", "replyId", "absenceId", "changeId", "costId", "responseId", "tokenId");
    private static final String JSON = "application/json";

    private static final Map<String, Object> EVENT = Map.of(
            "specversion", "1.0",
            "id", "0198f2c4-7a00-7000-8000-000000000007",
            "source", "/api/v1/events",
            "type", "customer.graded",
            "subject", "customer:0198f2c4-7a00-7000-8000-000000000001",
            "time", "2026-11-22T10:00:00Z",
            "position", "7",
            "data", Map.of("id", "0198f2c4-7a00-7000-8000-000000000001", "grade", "A"));

    private final RecordSchemas schemas;

    Bodies(RecordSchemas schemas) {
        this.schemas = schemas;
    }

    /** The command's fields without those that stand in the address, and the fields that every change has. */
    void describeIntent(Operation operation, Class<?> command, String path) {
        Set<String> inAddress = OperationParameters.PATH_ID
                .matcher(path)
                .results()
                .map(id -> id.group(1))
                .collect(Collectors.toSet());
        Schema<?> schema = schemas.object(command, inAddress);
        addCommonFields(schema);
        Set<String> left = new LinkedHashSet<>(inAddress);
        left.addAll(OWN_IDS);
        Map<String, Object> example = Examples.of(command, left);
        operation.setRequestBody(
                new RequestBody().required(schema.getRequired() != null).content(content(JSON, schema, example)));
    }

    /** What a change is answered with. */
    void describeOutcome(Operation operation, boolean create) {
        ApiResponse answer = new ApiResponse()
                .description(create ? "It is there" : "It is so; version is as before when it was so already")
                .content(content(JSON, schemas.of(Changed.class), Examples.of(Changed.class, Set.of())))
                .addHeaderObject("ETag", header("The version, in quotes"));
        if (create) {
            answer.addHeaderObject("Location", header("Where it is"));
        }
        operation.setResponses(new ApiResponses().addApiResponse(create ? "201" : "200", answer));
    }

    private void addCommonFields(Schema<?> schema) {
        OWN_IDS.forEach(own -> {
            if (schema.getRequired() != null && schema.getRequired().contains(own)) {
                List<String> required = schema.getRequired().stream()
                        .filter(name -> !name.equals(own))
                        .toList();
                schema.setRequired(required.isEmpty() ? null : required);
            }
        });
        schema.addProperty(
                "occurredAt",
                RecordSchemas.schema("string")
                        .format("date-time")
                        .description("When it was true in the world, now when absent; not in the future"));
        if (schema.getProperties().get("reason") == null) {
            schema.addProperty("reason", RecordSchemas.schema("string").description("Why; kept in the audit"));
        }
    }

    void describeReading(Operation operation, Class<?> view) {
        operation.setResponses(new ApiResponses()
                .addApiResponse("200", read(content(JSON, schemas.of(view), Examples.of(view, Set.of())))));
    }

    void describeText(Operation operation, String type, String example) {
        operation.setResponses(new ApiResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse()
                                .description("As text")
                                .content(content(type, RecordSchemas.schema("string"), example))));
    }

    void describeListing(Operation operation, Class<?> item) {
        Map<String, Object> example = Examples.of(item, Set.of());
        Schema<?> page = RecordSchemas.schema("object")
                .addProperty("items", RecordSchemas.schema("array").items(schemas.of(item)))
                .addProperty("nextCursor", RecordSchemas.schema("string"))
                .addProperty("total", RecordSchemas.schema("integer"))
                .addRequiredItem("items");
        Content content = content(JSON, page, Map.of("items", List.of(example)));
        content.addMediaType("text/csv", new MediaType().schema(RecordSchemas.schema("string")));
        content.addMediaType("application/x-ndjson", new MediaType().schema(schemas.of(item)));
        operation.setResponses(new ApiResponses().addApiResponse("200", read(content)));
    }

    void describeExport(Operation operation) {
        Content content = content("application/x-ndjson", schemas.of(CloudEvent.class), EVENT);
        content.addMediaType(
                "application/vnd.apache.parquet",
                new MediaType().schema(RecordSchemas.schema("string").format("binary")));
        ApiResponse answer = new ApiResponse()
                .description("The events, whole: an answer that breaks off has no end")
                .content(content)
                .addHeaderObject("Annals-Events", header("How many events the answer has"))
                .addHeaderObject("Annals-Position", header("The last position of the period"));
        operation.setResponses(new ApiResponses().addApiResponse("200", answer));
    }

    private static ApiResponse read(Content content) {
        return new ApiResponse()
                .description("As of the position and instant that the headers name")
                .content(content)
                .addHeaderObject("Annals-Position", header("The same question as of this position has the same answer"))
                .addHeaderObject("Annals-As-Of", header("What durations that still run are counted up to"));
    }

    static Content content(String type, Schema<?> schema, Object example) {
        return new Content().addMediaType(type, new MediaType().schema(schema).example(example));
    }

    private static Header header(String description) {
        return new Header().description(description).schema(RecordSchemas.schema("string"));
    }
}
