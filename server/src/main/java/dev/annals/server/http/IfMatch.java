package dev.annals.server.http;

import dev.annals.api.Refused;
import dev.annals.server.problem.HttpRefusal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version that a client saw last, as an entity tag. */
final class IfMatch {
    private static final Pattern STRONG_TAG = Pattern.compile("\"(\\d{1,18})\"");

    private IfMatch() {}

    /** The version named; nothing when the header is absent or {@code *}. */
    static @Nullable Long version(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        Matcher tag = STRONG_TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw Refused.because(HttpRefusal.BAD_IF_MATCH);
        }
        return Long.valueOf(tag.group(1));
    }

    static String tag(long version) {
        return "\"" + version + "\"";
    }
}
