package dev.annals.query.fold;

import dev.annals.api.Json;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Rows in PostgreSQL's COPY text format, in bytes: most of a row is the JSON of its state, which is written without a detour. */
final class CopyText {
    private static final byte[] NULL = {'\\', 'N'};
    private static final int ROOM = 1_024;
    private static final int KEPT_ROOM = 1 << 20;

    private final OutputStream escaping = new Escaping();
    private byte[] bytes = new byte[ROOM];
    private int length;
    private boolean withinRow;

    CopyText value(@Nullable Object value) {
        nextValue();
        if (value == null) {
            append(NULL, 0, NULL.length);
        } else {
            String text = value instanceof Collection<?> list ? array(list) : plain(value);
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            escape(utf8, 0, utf8.length);
        }
        return this;
    }

    CopyText json(Object value) {
        nextValue();
        Json.mapper().writeValue(escaping, value);
        return this;
    }

    void endRow() {
        append((byte) '\n');
        withinRow = false;
    }

    /** Adds all of another one, which goes on where this one ends. */
    CopyText add(CopyText other) {
        if (other.length > 0) {
            if (withinRow) {
                append((byte) '\t');
            }
            append(other.bytes, 0, other.length);
            withinRow = other.withinRow;
        }
        return this;
    }

    boolean isEmpty() {
        return length == 0;
    }

    InputStream stream() {
        return new ByteArrayInputStream(bytes, 0, length);
    }

    void clear() {
        length = 0;
        withinRow = false;
        if (bytes.length > KEPT_ROOM) {
            bytes = new byte[ROOM];
        }
    }

    private void nextValue() {
        if (withinRow) {
            append((byte) '\t');
        }
        withinRow = true;
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
    private void escape(byte[] utf8, int from, int to) {
        int done = from;
        for (int i = from; i < to; i++) {
            byte escaped = escaped(utf8[i]);
            if (escaped != 0) {
                append(utf8, done, i - done);
                append((byte) '\\');
                append(escaped);
                done = i + 1;
            }
        }
        append(utf8, done, to - done);
    }

    private static byte escaped(byte one) {
        return switch (one) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> 0;
        };
    }

    private void append(byte one) {
        ensureRoomFor(1);
        bytes[length++] = one;
    }

    private void append(byte[] some, int from, int count) {
        ensureRoomFor(count);
        System.arraycopy(some, from, bytes, length, count);
        length += count;
    }

    private void ensureRoomFor(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    private final class Escaping extends OutputStream {
        @Override
        public void write(int one) {
            escape(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] utf8, int from, int count) {
            escape(utf8, from, from + count);
        }
    }
}
