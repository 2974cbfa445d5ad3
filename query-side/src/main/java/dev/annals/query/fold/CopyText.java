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

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                default -> out.append(c);
            }
        }
    }
}
