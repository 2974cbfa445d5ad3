package dev.annals.server.openapi;

import dev.annals.api.audit.AuditFilter;
import dev.annals.api.pipeline.DealFilter;
import dev.annals.api.query.AsOf;
import dev.annals.server.http.Intent;
import dev.annals.server.http.Listed;
import dev.annals.server.http.Moment;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.method.HandlerMethod;

/** The parameters that many operations share. */
final class OperationParameters {
    static final Pattern PATH_ID = Pattern.compile("\\{(\\w+)}");

    private OperationParameters() {}

    static void describe(Operation operation, HandlerMethod method, boolean change) {
        if (change) {
            describeHeaders(operation, method);
            describeMoment(operation, method);
        } else {
            describeQuery(operation, method);
        }
    }

    private static void describeHeaders(Operation operation, HandlerMethod method) {
        header(operation, "Idempotency-Key", "The same key and body again get the first answer again, for 24 hours");
        if (OperationDescriber.takes(method, Intent.class)) {
            header(operation, "If-Match", "The version that must still hold, as in \"7\"");
            header(
                    operation,
                    "Prefer",
                    "return=representation, wait=5 answers with the read model that shows the change");
            header(operation, "Annals-On-Behalf-Of", "The user for whom this is done");
        }
    }

    private static void describeQuery(Operation operation, HandlerMethod method) {
        if (OperationDescriber.isList(method)) {
            describeList(operation);
        }
        for (Class<?> filter : List.of(DealFilter.class, AuditFilter.class)) {
            if (OperationDescriber.takes(method, filter)) {
                for (RecordComponent component : filter.getRecordComponents()) {
                    query(operation, component.getName(), "string", "Only what has this " + component.getName());
                }
            }
        }
        if (OperationDescriber.takes(method, Moment.class)) {
            query(operation, "atLeast", "integer", "The version that the answer must have reached");
        }
        describeMoment(operation, method);
    }

    private static void describeMoment(Operation operation, HandlerMethod method) {
        boolean timed = List.of(Moment.class, AsOf.class, Listed.class).stream()
                .anyMatch(type -> OperationDescriber.takes(method, type));
        if (timed) {
            query(operation, "asOf", "string", "The moment asked about: an instant or a position; now when absent");
            query(operation, "workspace", "string", "The replay workspace asked in; by its own positions and times");
        }
    }

    private static void describeList(Operation operation) {
        query(operation, "limit", "integer", "Items on a page, from 1 to 200; 50 when absent");
        query(operation, "cursor", "string", "nextCursor of the page before");
        query(operation, "sort", "string", "Fields in order, - before one for descending, as in -createdAt,name");
        query(operation, "q", "string", "Text to search for");
        query(operation, "count", "boolean", "Whether the total is wanted");
    }

    /** Parts of the address that no parameter of the method stands for: they go straight into the command. */
    static void describePath(Operation operation, String path) {
        PATH_ID.matcher(path)
                .results()
                .map(id -> id.group(1))
                .filter(name -> !isKnown(operation, name))
                .forEach(name -> operation.addParametersItem(new Parameter()
                        .in("path")
                        .name(name)
                        .required(true)
                        .schema(RecordSchemas.schema("string").format("uuid"))));
    }

    private static boolean isKnown(Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> name.equals(parameter.getName()));
    }

    private static void query(Operation operation, String name, String type, String description) {
        if (!isKnown(operation, name)) {
            Schema<Object> schema = RecordSchemas.schema(type);
            operation.addParametersItem(new Parameter()
                    .in("query")
                    .name(name)
                    .description(description)
                    .schema(schema));
        }
    }

    private static void header(Operation operation, String name, String description) {
        operation.addParametersItem(new Parameter()
                .in("header")
                .name(name)
                .description(description)
                .schema(RecordSchemas.schema("string")));
    }
}
