package dev.annals.server.http;

import dev.annals.api.Refused;
import dev.annals.api.query.AsOf;
import dev.annals.server.problem.HttpRefusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriUtils;

/** Refuses query parameters that nobody reads: a misspelt one would silently change the question. */
final class KnownParameters implements HandlerInterceptor {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        refuseNul(request.getQueryString());
        if (handler instanceof HandlerMethod method && !takesAny(method)) {
            Set<String> names = known.computeIfAbsent(method.getMethod(), ignored -> names(method));
            namesIn(request.getQueryString())
                    .filter(name -> !names.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw Refused.at("/" + name, HttpRefusal.UNKNOWN_PARAMETER);
                    });
        }
        return true;
    }

    /** No text holds the character NUL, and PostgreSQL fails on it. */
    private static void refuseNul(@Nullable String query) {
        if (query != null && query.contains("%00")) {
            throw Refused.because(HttpRefusal.BAD_PARAMETER);
        }
    }

    /** Looks at the address alone: asking for parameters would read a body that is a form. */
    private static Stream<String> namesIn(@Nullable String query) {
        return query == null
                ? Stream.empty()
                : Arrays.stream(query.split("&"))
                        .map(part -> part.split("=", 2)[0])
                        .filter(name -> !name.isEmpty())
                        .map(KnownParameters::decoded);
    }

    private static String decoded(String name) {
        try {
            return UriUtils.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            throw Refused.because(HttpRefusal.BAD_PARAMETER);
        }
    }

    /** The filters of a list are checked by whoever knows its fields, unless they are listed here. */
    private static boolean takesAny(HandlerMethod method) {
        return has(method, Listed.class::equals) && !has(method, FilterResolver::isFilter);
    }

    private static Set<String> names(HandlerMethod method) {
        Set<String> names = new HashSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                names.add(parameter.getParameter().getName());
            } else {
                names.addAll(namesOf(parameter.getParameterType()));
            }
        }
        return names;
    }

    private static List<String> namesOf(Class<?> type) {
        if (type == AsOf.class) {
            return List.of(Parameters.AS_OF, Parameters.WORKSPACE);
        }
        if (type == Moment.class) {
            return List.of(Parameters.AS_OF, Parameters.WORKSPACE, Parameters.AT_LEAST);
        }
        if (type == Listed.class) {
            return List.of(Parameters.AS_OF, Parameters.WORKSPACE, "limit", "cursor");
        }
        return FilterResolver.isFilter(type)
                ? Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()
                : List.of();
    }

    private static boolean has(HandlerMethod method, Predicate<Class<?>> type) {
        return Arrays.stream(method.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(type);
    }
}
