package dev.annals.server.roles;

import dev.annals.api.Refused;
import dev.annals.api.access.Role;
import dev.annals.server.http.OperationGuard;
import dev.annals.server.http.Resource;
import dev.annals.server.problem.HttpRefusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Refuses operations that none of somebody's roles may carry out, before anything of the request is read. */
@Component
final class Permitting implements OperationGuard {
    private final RolesTable table;

    Permitting(RolesTable table) {
        this.table = table;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod) {
            Permission permission = table.of(operation(request));
            if (permission == null || !isGranted(permission, request)) {
                String missing = permission == null ? "none" : permission.name();
                throw Refused.because(HttpRefusal.MISSING_PERMISSION, Map.of("permission", missing));
            }
        }
        return true;
    }

    @Override
    public List<String> roles(String operation) {
        Permission permission = table.of(operation.replace("{*", "{"));
        return permission == null
                ? List.of()
                : permission.roles().stream().sorted().map(Role::name).toList();
    }

    private static boolean isGranted(Permission permission, HttpServletRequest request) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null
                && (!Collections.disjoint(Roles.of(who), permission.roles())
                        || permission.self() && who.getName().equals(idInPath(request)));
    }

    private static @Nullable Object idInPath(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                ? path.get("id")
                : null;
    }

    /** As the table names it: {@code GET /customers/{id}}. */
    private static String operation(HttpServletRequest request) {
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        return method + " " + path(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    private static String path(@Nullable Object pattern) {
        return String.valueOf(pattern).replace("{*", "{").replaceFirst("^" + Resource.BASE, "");
    }
}
