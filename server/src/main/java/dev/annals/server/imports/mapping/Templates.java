package dev.annals.server.imports.mapping;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text with columns in braces. */
public final class Templates {
    private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)}");

    private Templates() {}

    static List<String> columns(@Nullable String template) {
        return template == null
                ? List.of()
                : COLUMN.matcher(template).results().map(hit -> hit.group(1)).toList();
    }

    /** The text with each column's value in its place, nothing where there is none. */
    public static String fill(String template, Function<String, @Nullable String> cell) {
        return COLUMN.matcher(template).replaceAll(hit -> {
            String value = cell.apply(hit.group(1));
            return Matcher.quoteReplacement(value == null ? "" : value);
        });
    }
}
