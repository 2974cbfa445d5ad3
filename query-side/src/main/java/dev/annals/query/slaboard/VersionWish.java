package dev.annals.query.slaboard;

import dev.annals.api.Refused;
import dev.annals.api.sla.SlaRefusal;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A policy or calendar to argue under, as a client writes it: {@code <id>}, {@code <id>@<version>}, or the
 * {@code <version>} alone of the one that was in force.
 */
record VersionWish(@Nullable UUID id, @Nullable Long version) {
    private static final String ID = "(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})";
    private static final Pattern WITH_ID = Pattern.compile(ID + "(?:@(\\d{1,9}))?");
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}");

    static VersionWish of(String pointer, String written) {
        if (VERSION.matcher(written).matches()) {
            return new VersionWish(null, Long.valueOf(written));
        }
        Matcher parts = WITH_ID.matcher(written);
        if (!parts.matches()) {
            throw Refused.at(pointer, SlaRefusal.BAD_VERSION);
        }
        String version = parts.group(2);
        return new VersionWish(UUID.fromString(parts.group(1)), version == null ? null : Long.valueOf(version));
    }
}
