package dev.annals.server.openapi;

import dev.annals.api.approval.ApprovableCommand;
import dev.annals.server.export.EventExport;
import dev.annals.server.http.Intent;
import dev.annals.server.http.Listed;
import dev.annals.server.http.Listing;
import dev.annals.server.http.OperationGuard;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.models.Operation;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Describes each operation by what its method takes and returns. */
final class OperationDescriber implements GlobalOperationCustomizer {
    /** What answers that are not JSON look like. */
    private static final Map<String, String> TEXTS = Map.of(
            MediaType.TEXT_PLAIN_VALUE,
            "ledger.shop.example\n7\nqDEvKNzCNYGBDUfTlmDWWcIHLYBMgCLkKNrOuvNdVRA=\n",
            "text/vnd.c2sp.tlog-proof",
            "c2sp.org/tlog-proof@v1\nindex 6\n",
            "text/html;charset=UTF-8",
            "<!doctype html>\n<title>What is held about you</title>\n",
            MediaType.APPLICATION_OCTET_STREAM_VALUE,
            "32 bytes a hash");

    private final Bodies bodies;
    private final ProblemResponses problems;
    private final OperationGuard guard;

    OperationDescriber(RecordSchemas schemas, OperationGuard guard) {
        this.guard = guard;
        this.bodies = new Bodies(schemas);
        this.problems = new ProblemResponses(schemas);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (!isOurs(method)) {
            return operation;
        }
        boolean change = method.hasMethodAnnotation(PostMapping.class);
        operation.addExtension("x-roles", guard.roles((change ? "POST " : "GET ") + address(method)));
        OperationParameters.describe(operation, method, change);
        OperationParameters.describePath(operation, path(method));
        describeBodies(operation, method);
        problems.describe(operation, change, path(method).contains("{"));
        return operation;
    }

    private static boolean isOurs(HandlerMethod method) {
        RequestMapping base = method.getBeanType().getAnnotation(RequestMapping.class);
        return base != null && Arrays.stream(base.value()).anyMatch(path -> path.startsWith(Resource.BASE));
    }

    /** Below the base of the API. */
    private static String address(HandlerMethod method) {
        RequestMapping base = Objects.requireNonNull(method.getBeanType().getAnnotation(RequestMapping.class));
        return base.value()[0].substring(Resource.BASE.length()) + path(method);
    }

    /** The part of the address that the method itself adds. */
    private static String path(HandlerMethod method) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        return mapping == null ? "" : String.join("", mapping.value());
    }

    private void describeBodies(Operation operation, HandlerMethod method) {
        describeAnswer(operation, method);
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.getParameterType() == Intent.class) {
                Class<?> body = ResolvableType.forMethodParameter(parameter)
                        .getGeneric(0)
                        .toClass();
                bodies.describeIntent(operation, body, path(method));
                if (method.getReturnType().getParameterType() == ResponseEntity.class) {
                    bodies.describeOutcome(operation, path(method).isEmpty());
                    if (ApprovableCommand.of(body).isPresent()) {
                        bodies.describeWaiting(operation);
                    }
                }
            }
        }
    }

    private void describeAnswer(Operation operation, HandlerMethod method) {
        ResolvableType type = ResolvableType.forMethodReturnType(method.getMethod());
        Class<?> inner = stated(method, type.hasGenerics() ? type.getGeneric(0).toClass() : type.toClass());
        String text = TEXTS.getOrDefault(produced(method), "");
        if (!text.isEmpty()) {
            bodies.describeText(operation, produced(method), text);
        } else if (inner == EventExport.class) {
            bodies.describeExport(operation);
        } else if (type.toClass() == Listing.class) {
            bodies.describeListing(operation, inner);
        } else if (inner.isRecord()) {
            bodies.describeReading(operation, inner);
        } else if (inner == SseEmitter.class) {
            bodies.describeText(operation, MediaType.TEXT_EVENT_STREAM_VALUE, "id: 7\ndata: {\"position\":7}\n\n");
        } else {
            bodies.describeText(operation, "text/csv", "line,code\r\n3,REQUIRED\r\n");
        }
    }

    /** What the method says that it answers, where its type does not. */
    private static Class<?> stated(HandlerMethod method, Class<?> otherwise) {
        ApiResponse stated = method.getMethodAnnotation(ApiResponse.class);
        return stated == null ? otherwise : stated.content()[0].schema().implementation();
    }

    private static String produced(HandlerMethod method) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        return mapping == null || mapping.produces().length == 0
                ? ""
                : mapping.produces()[0].split(";", 2)[0];
    }

    static boolean takes(HandlerMethod method, Class<?> type) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(parameter -> parameter.getParameterType() == type);
    }

    static boolean isList(HandlerMethod method) {
        return takes(method, Listed.class);
    }
}
