package dev.annals.server.accesslog;

import dev.annals.server.http.Resource;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** Which operations show personal data, as {@code accesslog/operations.txt} says. */
@Component
class AccessRules {
    private static final String FILE = "accesslog/operations.txt";
    private static final String NONE = "none";
    private static final String EVERYBODY = "everybody";

    private final Map<String, AccessRule> rules = new HashMap<>();
    private final Set<String> harmless = new HashSet<>();

    AccessRules() {
        text().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::add);
    }

    private static String text() {
        try {
            return new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private void add(String line) {
        String[] parts = line.split(" \\| ", 2);
        String operation = parts[0];
        switch (parts[1]) {
            case NONE -> harmless.add(operation);
            case EVERYBODY -> rules.put(operation, new AccessRule(operation, "", ""));
            default -> {
                String[] shown = parts[1].split(" ", 2);
                rules.put(operation, new AccessRule(operation, shown[0], shown[1]));
            }
        }
    }

    /** Whether it is known what an operation shows. */
    boolean know(String operation) {
        return rules.containsKey(operation) || harmless.contains(operation);
    }

    /** What a request's operation shows; nothing when that is no personal data. */
    @Nullable
    AccessRule of(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (pattern == null || !pattern.toString().startsWith(Resource.BASE)) {
            return null;
        }
        String path = pattern.toString().substring(Resource.BASE.length()).replace("{*", "{");
        return rules.get(request.getMethod() + " " + path);
    }
}
