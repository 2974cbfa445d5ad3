package dev.annals.server.http;

import dev.annals.api.Refusal;
import dev.annals.api.Refused;
import dev.annals.server.problem.HttpRefusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.node.ObjectNode;

/** Reads the body of a change straight into its command: one body, one command. */
@Component
class IntentResolver implements HandlerMethodArgumentResolver {
    /** Ids that a client may choose when it creates something, and the server chooses otherwise. */
    static final List<String> OWN_IDS = List.of(
            "interactionId", "contactId", "replyId", "absenceId", "changeId", "costId", "responseId", "tokenId", "id");

    private final CommonFields commonFields;
    private final RequestIds ids;
    private final Origins origins;

    IntentResolver(CommonFields commonFields, RequestIds ids, Origins origins) {
        this.commonFields = commonFields;
        this.ids = ids;
        this.origins = origins;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Intent.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        HttpServletRequest request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
        return read(bodyType(parameter), request);
    }

    /** The record that the body is read into. */
    static Class<? extends Record> bodyType(MethodParameter parameter) {
        return Objects.requireNonNull(ResolvableType.forMethodParameter(parameter)
                        .getGeneric(0)
                        .resolve())
                .asSubclass(Record.class);
    }

    private <C extends Record> Intent<C> read(Class<C> type, HttpServletRequest request) throws IOException {
        Long expectedVersion = IfMatch.version(request.getHeader(HttpHeaders.IF_MATCH));
        ObjectNode body = BodyReader.read(request);
        List<Refusal> refusals = new ArrayList<>();
        CommonFields.Values common = commonFields.take(body, type, refusals);
        addIds(body, type, request);
        C command = command(body, type, refusals);
        return new Intent<>(
                command,
                common.occurredAt(),
                common.reason(),
                expectedVersion,
                origins.of(request),
                Preference.parse(request.getHeader("Prefer")));
    }

    /** Names everything that is wrong at once: with the common fields, and with the command. */
    private static <C extends Record> C command(ObjectNode body, Class<C> type, List<Refusal> refusals) {
        try {
            C command = RecordReader.read(body, type);
            if (refusals.isEmpty()) {
                return command;
            }
        } catch (Refused refused) {
            refused.refusals().stream()
                    .filter(refusal -> !refusals.contains(refusal))
                    .forEach(refusals::add);
        }
        throw new Refused(refusals);
    }

    private void addIds(ObjectNode body, Class<? extends Record> type, HttpServletRequest request) {
        Map<?, ?> path = (Map<?, ?>)
                Objects.requireNonNull(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE));
        path.forEach((name, value) -> {
            if (body.has(name.toString())) {
                throw Refused.at("/" + name, HttpRefusal.UNKNOWN_FIELD);
            }
            body.put(name.toString(), pathId(name.toString(), value.toString()));
        });
        for (String own : OWN_IDS) {
            if (needs(type, own) && !body.hasNonNull(own)) {
                body.put(own, ids.idFor(request).toString());
            }
        }
    }

    /** An id that may be absent names something that is there already. */
    private static boolean needs(Class<? extends Record> type, String id) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> component.getName().equals(id)
                        && !component.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }

    private static String pathId(String name, String value) {
        try {
            return StrictJson.id(value).toString();
        } catch (IllegalArgumentException notAnId) {
            throw Refused.at("/" + name, HttpRefusal.BAD_PARAMETER);
        }
    }
}
