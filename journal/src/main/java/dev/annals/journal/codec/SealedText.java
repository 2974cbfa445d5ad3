package dev.annals.journal.codec;

import dev.annals.api.Erased;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of an event whose personal values are sealed: version 1 of the form in docs/sealing.md. It is read and written
 * as text, so that what it is bound to are the very characters that are stored.
 *
 * @param clear the JSON without the sealed values
 * @param names of the sealed values as the form has them, quoted and separated by commas
 * @param data base64url of what the seal made of them
 */
record SealedText(String clear, UUID subject, String names, String data) {
    private static final String FORM = ",\"$sealed\":{\"v\":1,\"subject\":\"";
    private static final String END = "\"}}";
    private static final Pattern REST =
            Pattern.compile("([0-9a-f-]{36})\",\"values\":\\[((?:\"\\w+\",)*+\"\\w+\")],\"data\":\"([\\w-]+)\"}}");

    /** What is sealed in a text, if anything is. */
    static @Nullable SealedText in(String text) {
        int form = text.endsWith(END) ? text.lastIndexOf(FORM) : -1;
        if (form < 0) {
            return null;
        }
        Matcher rest = REST.matcher(text).region(form + FORM.length(), text.length());
        return rest.matches()
                ? new SealedText(text.substring(0, form) + "}", id(rest), group(rest, 2), group(rest, 3))
                : null;
    }

    static SealedText of(String clear, UUID subject, List<String> names) {
        return new SealedText(
                clear, subject, names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(",")), "");
    }

    SealedText with(byte[] sealed) {
        return new SealedText(
                clear, subject, names, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    byte[] sealed() {
        return Base64.getUrlDecoder().decode(data);
    }

    /** Everything that the values belong to. */
    byte[] context(String name, int revision) {
        return ("annals-sealed-1\n" + name + "\n" + revision + "\n" + subject + "\n" + names + "\n" + clear)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The whole JSON again; its values come last. */
    String opened(byte[] values) {
        return body() + "," + new String(values, 1, values.length - 1, StandardCharsets.UTF_8);
    }

    /** The JSON with a marker in the place of each value. */
    String erased() {
        return Arrays.stream(names.split(","))
                .map(name -> name + ":\"" + Erased.TEXT + '"')
                .collect(Collectors.joining(",", body() + ",", "}"));
    }

    @Override
    public String toString() {
        return body() + FORM + subject + "\",\"values\":[" + names + "],\"data\":\"" + data + END;
    }

    private String body() {
        return clear.substring(0, clear.length() - 1);
    }

    private static UUID id(Matcher rest) {
        return UUID.fromString(group(rest, 1));
    }

    private static String group(Matcher rest, int number) {
        return Objects.requireNonNull(rest.group(number));
    }
}
