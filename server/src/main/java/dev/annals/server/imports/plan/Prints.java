package dev.annals.server.imports.plan;

import dev.annals.api.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Digests of a row's fields and steps, kept instead of the values, which may be personal. */
public final class Prints {
    /** Digest of when it came to be. */
    static final String AT = "at";

    private static final String FIELD = "field ";
    private static final String STEP = "step ";
    private static final int SHORT = 12;

    private Prints() {}

    static SortedMap<String, String> of(RowPlan plan) {
        SortedMap<String, String> prints = new TreeMap<>();
        UUID salt = plan.rowId();
        RowPlan.Creation creation = plan.creation();
        if (creation != null) {
            prints.put(AT, print(salt, AT, creation.at()));
            creation.values().forEach((name, value) -> prints.put(FIELD + name, print(salt, name, value)));
        }
        for (RowPlan.Step step : plan.steps()) {
            prints.put(STEP + step.name(), print(salt, step.at() + step.name(), step.command()));
        }
        return prints;
    }

    static String field(String name) {
        return FIELD + name;
    }

    static String step(RowPlan.Step step) {
        return STEP + step.name();
    }

    static boolean isField(String print) {
        return print.startsWith(FIELD);
    }

    static String fieldOf(String print) {
        return print.substring(FIELD.length());
    }

    static boolean isClosing(String print) {
        return print.startsWith(STEP) && (print.endsWith(" win") || print.endsWith(" lose"));
    }

    /** As one line of text, for the database. */
    public static String write(SortedMap<String, String> prints) {
        StringBuilder text = new StringBuilder();
        prints.forEach(
                (name, print) -> text.append(name).append('=').append(print).append('\n'));
        return text.toString();
    }

    /** What {@link #write} has written. */
    public static SortedMap<String, String> read(String text) {
        SortedMap<String, String> prints = new TreeMap<>();
        text.lines().forEach(line -> {
            int equals = line.lastIndexOf('=');
            prints.put(line.substring(0, equals), line.substring(equals + 1));
        });
        return prints;
    }

    private static String print(UUID salt, String name, @Nullable Object value) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((salt + name).getBytes(StandardCharsets.UTF_8));
            digest.update(Json.mapper().writeValueAsBytes(value));
            return HexFormat.of().formatHex(digest.digest()).substring(0, SHORT);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
