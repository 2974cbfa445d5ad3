package dev.annals.query.fold;

import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Writes one row in PostgreSQL's COPY text format. */
final class CopyText {
    private final StringBuilder out = new StringBuilder(256);

    CopyText value(@Nullable Object value) {
        if (!out.isEmpty()) {
            out.append('\t');
        }
        if (value == null) {
            out.append("\\N");
        } else {
            escape(value instanceof Collection<?> list ? array(list) : plain(value));
        }
        return this;
    }

    String line() {
        return out.append('\n').toString();
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static String array(Collection<?> list) {
        StringBuilder array = new StringBuilder("{");
        for (Object element : list) {
            array.append(array.length() == 1 ? "\"" : ",\"");
            array.append(plain(element).replace("\\", "\\\\").replace("\"", "\\\""));
            array.append('"');
        }
        return array.append('}').toString();
    }

    /** Most text has nothing to escape, and is taken over as a whole. */
    private void escape(String text) {
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            String escaped = escaped(text.charAt(i));
            if (escaped != null) {
                out.append(text, done, i).append(escaped);
                done = i + 1;
            }
        }
        out.append(text, done, text.length());
    }

    private static @Nullable String escaped(char c) {
        return switch (c) {
            case '\\' -> "\\\\";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> null;
        };
    }
}
