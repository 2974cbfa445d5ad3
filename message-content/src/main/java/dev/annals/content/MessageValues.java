package dev.annals.content;

import com.samskivert.mustache.Escapers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What is known about the reader of one message.
 *
 * @param known only what is known; blank counts as not known
 */
public record MessageValues(Map<Variable, String> known) {

    /** Each variable as each kind of place wants it. */
    Map<String, Object> withFallbacks(Map<String, String> fallbacks) {
        Map<String, Object> values = new HashMap<>();
        for (Variable variable : Variable.values()) {
            String value = HeaderText.of(known.getOrDefault(variable, ""));
            String shown = value.isEmpty() ? HeaderText.of(fallbacks.getOrDefault(variable.word(), "")) : value;
            values.put(As.SET.nameOf(variable.word()), !value.isEmpty());
            values.put(As.PLAIN.nameOf(variable.word()), shown);
            values.put(As.HTML.nameOf(variable.word()), Escapers.HTML.escape(shown));
            values.put(As.QUERY.nameOf(variable.word()), encoded(shown));
        }
        return values;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What a value is to become where it stands. */
    enum As {
        SET,
        PLAIN,
        HTML,
        QUERY;

        /** The name by which the template engine asks for it. */
        String nameOf(String variable) {
            return name() + ":" + variable;
        }
    }
}
