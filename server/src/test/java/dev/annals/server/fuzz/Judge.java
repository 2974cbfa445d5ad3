package dev.annals.server.fuzz;

import dev.annals.api.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Says what is wrong with an answer. */
final class Judge {
    private static final Pattern INNARDS = Pattern.compile("\\bat [a-z]+\\.[\\w.$]+\\(|\\b[A-Z]\\w+Exception\\b"
            + "|\\b(java|javax|jakarta|dev\\.annals|org\\.(springframework|apache|axonframework|postgresql))\\.[a-z]"
            + "|tools\\.jackson|\\bSQLState|\\bTomcat\\b|\\bread_model\\.");
    private static final Pattern CODE = Pattern.compile("`([A-Z_]+)`");
    private static final Pattern STATUS = Pattern.compile("status (\\d{3})");

    private final Map<String, Integer> statuses = new HashMap<>();

    /** Learns codes and their statuses from their pages. */
    Judge(Path pages) throws IOException {
        try (Stream<Path> files = Files.list(pages)) {
            for (Path page : files.toList()) {
                String text = Files.readString(page);
                Matcher code = CODE.matcher(text);
                Matcher status = STATUS.matcher(text);
                if (code.find() && status.find()) {
                    statuses.put(code.group(1), Integer.valueOf(status.group(1)));
                }
            }
        }
    }

    /** Nothing when the answer is as it should be. */
    @Nullable
    String verdict(Request request, Wire.@Nullable Answer answer) {
        if (answer == null) {
            return request.broken() ? null : "no answer";
        }
        if (answer.status() < 400) {
            return answered(answer);
        }
        if (INNARDS.matcher(answer.body()).find()) {
            return "tells what is inside";
        }
        return request.isHead() ? null : refused(answer);
    }

    private static @Nullable String answered(Wire.Answer answer) {
        if (answer.header("Set-Cookie").isEmpty() && answer.header("Location").contains("evil.example")) {
            return "leads elsewhere";
        }
        if (!answer.header("Set-Cookie").isEmpty()) {
            return "sets a cookie";
        }
        boolean json = answer.header("Content-Type").startsWith("application/json");
        return json && !answer.body().isEmpty() && parsed(answer) == null ? "is no JSON" : null;
    }

    private @Nullable String refused(Wire.Answer answer) {
        if (!answer.header("Content-Type").startsWith("application/problem+json")) {
            return "is no problem but " + answer.header("Content-Type");
        }
        JsonNode problem = parsed(answer);
        if (problem == null) {
            return "is no JSON";
        }
        String code = problem.path("code").asString("");
        if (code.equals("UNEXPECTED")) {
            return "was not expected";
        }
        boolean right = problem.path("status").asInt() == answer.status()
                && Integer.valueOf(answer.status()).equals(statuses.get(code));
        return right ? null : "has another status than " + code + " has";
    }

    private static @Nullable JsonNode parsed(Wire.Answer answer) {
        try {
            return Json.mapper().readTree(answer.body());
        } catch (JacksonException broken) {
            return null;
        }
    }
}
