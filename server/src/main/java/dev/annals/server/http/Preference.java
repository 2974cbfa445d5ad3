package dev.annals.server.http;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
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
        boolean representation = parts(prefer).anyMatch("return=representation"::equals);
        return representation ? new Preference(true, patience(prefer)) : NONE;
    }

    /** How long the client would wait. */
    static Duration patience(@Nullable String prefer) {
        return parts(prefer)
                .filter(part -> part.matches("wait=\\d{1,4}"))
                .map(part -> Duration.ofSeconds(Math.min(Integer.parseInt(part.substring(5)), MAX_WAIT_SECONDS)))
                .findFirst()
                .orElse(DEFAULT_WAIT);
    }

    private static Stream<String> parts(@Nullable String prefer) {
        return prefer == null
                ? Stream.empty()
                : Arrays.stream(prefer.toLowerCase(Locale.ROOT).split("[,;]", 20))
                        .map(String::strip);
    }

    /** What {@code Preference-Applied} says. */
    String applied() {
        return "return=representation, wait=" + patience.toSeconds();
    }
}
