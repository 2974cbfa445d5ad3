package dev.annals.server.http;

import dev.annals.api.Refusal;
import dev.annals.api.Refused;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.QueryRefusal;
import dev.annals.server.problem.HttpRefusal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.NativeWebRequest;

/** Reads the query parameters that all reads or all lists have. */
final class Parameters {
    static final String AS_OF = "asOf";
    static final String WORKSPACE = "workspace";
    static final String AT_LEAST = "atLeast";
    static final List<String> OF_LISTS = List.of("limit", "sort", "cursor", "q", "count");

    private Parameters() {}

    /** The moment of the answer; now when absent. */
    static AsOf asOf(@Nullable String text) {
        return text == null ? AsOf.NOW : PointInTime.of(AS_OF, text);
    }

    static @Nullable UUID workspace(@Nullable String text) {
        try {
            return text == null ? null : StrictJson.id(text);
        } catch (IllegalArgumentException notAnId) {
            throw Refused.at("/" + WORKSPACE, HttpRefusal.BAD_PARAMETER);
        }
    }

    static @Nullable Long atLeast(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("[1-9]\\d{0,17}")) {
            throw Refused.at("/" + AT_LEAST, HttpRefusal.BAD_PARAMETER);
        }
        return Long.valueOf(text);
    }

    static ListRequest list(NativeWebRequest request, int defaultLimit) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals(AS_OF) && !name.equals(WORKSPACE) && !OF_LISTS.contains(name)) {
                filters.put(name, List.of(values));
            }
        });
        String sort = Objects.requireNonNullElse(request.getParameter("sort"), "");
        return new ListRequest(
                filters,
                request.getParameter("q"),
                sort.isBlank() ? List.of() : Arrays.asList(sort.split(",", 20)),
                limit(request.getParameter("limit"), defaultLimit),
                request.getParameter("cursor"),
                count(request.getParameter("count")));
    }

    static int limit(@Nullable String text, int defaultLimit) {
        if (text == null) {
            return defaultLimit;
        }
        int limit = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > ListRequest.MAX_LIMIT) {
            throw new Refused(
                    List.of(new Refusal(QueryRefusal.BAD_LIMIT, "/limit", Map.of("max", "" + ListRequest.MAX_LIMIT))));
        }
        return limit;
    }

    private static boolean count(@Nullable String text) {
        return switch (text) {
            case null -> false;
            case "true" -> true;
            case "false" -> false;
            default -> throw Refused.at("/count", HttpRefusal.BAD_PARAMETER);
        };
    }
}
