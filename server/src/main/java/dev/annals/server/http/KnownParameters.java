package dev.annals.server.http;

import dev.annals.api.Refused;
import dev.annals.api.query.AsOf;
import dev.annals.server.problem.HttpRefusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses query parameters that nobody reads: a misspelt one would silently change the question. */
final class KnownParameters implements HandlerInterceptor {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !takesAny(method)) {
            Set<String> names = known.computeIfAbsent(method.getMethod(), ignored -> names(method));
            request.getParameterMap().keySet().stream()
                    .filter(name -> !names.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw Refused.at("/" + name, HttpRefusal.UNKNOWN_PARAMETER);
                    });
        }
        return true;
    }

    /** A list's filters are checked by whoever knows its fields. */
    private static boolean takesAny(HandlerMethod method) {
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.getParameterType() == Listed.class) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> names(HandlerMethod method) {
        Set<String> names = new HashSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            Class<?> type = parameter.getParameterType();
            if (type == AsOf.class || type == Moment.class) {
                names.add(Parameters.AS_OF);
            }
            if (type == Moment.class) {
                names.add(Parameters.AT_LEAST);
            }
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                names.add(parameter.getParameter().getName());
            }
        }
        return names;
    }
}
