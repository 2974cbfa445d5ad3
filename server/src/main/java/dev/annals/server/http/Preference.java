package dev.annals.server.http;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code Prefer} of RFC 7240; what is not understood is not applied.
 *
 * @param representation whether the changed resource is wanted as the answer
 * @param patience how long the client would wait for it
 */
record Preference(boolean representation, Duration patience) {
    static final Preference NONE = new Preference(false, Duration.ZERO);

    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(5);
    private static final int MAX_WAIT_SECONDS = 30;

    static Preference parse(@Nullable String prefer) {
        boolean representation = false;
        Duration patience = DEFAULT_WAIT;
        for (String part : prefer == null ? new String[0] : prefer.toLowerCase(Locale.ROOT).split("[,;]", 20)) {
            String preference = part.strip();
            if (preference.equals("return=representation")) {
                representation = true;
            } else if (preference.matches("wait=\\d{1,4}")) {
                patience = Duration.ofSeconds(Math.min(Integer.parseInt(preference.substring(5)), MAX_WAIT_SECONDS));
            }
        }
        return representation ? new Preference(true, patience) : NONE;
    }

    /** What {@code Preference-Applied} says. */
    String applied() {
        return "return=representation, wait=" + patience.toSeconds();
    }
}
