package dev.annals.server.imports.table;

import dev.annals.api.imports.ImportRefusal;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV and survives what people do to it. A quote that is never properly closed costs its own
 * line only: reading goes on with the next one, which is why this is not a library. Memory is
 * bounded by the longest row that is accepted.
 */
final class CsvParser {
    /** Characters of a row. */
    static final int MAX_ROW = 1_000_000;

    private static final int SHOWN_OF_A_BROKEN_ROW = 2_000;
    private static final int END = -1;

    private final Reader in;
    private final char delimiter;
    private char[] buffer = new char[1 << 16];
    private int start;
    private int end;
    private boolean exhausted;
    private long line = 1;

    CsvParser(Reader in, char delimiter) {
        this.in = in;
        this.delimiter = delimiter;
    }

    /** The next row that is not empty, or nothing at the end of the file. */
    @Nullable
    Row next() throws IOException {
        while (at(0) != END) {
            Row row = read();
            if (row.fault() != null
                    || row.cells().size() > 1
                    || !row.cells().getFirst().isEmpty()) {
                return row;
            }
        }
        return null;
    }

    private Row read() throws IOException {
        long firstLine = line;
        Scan scan = new Scan();
        ImportRefusal fault = scan.row();
        if (fault != null) {
            return new Row(firstLine, List.of(dropLine()), fault);
        }
        consume(scan.at);
        return new Row(firstLine, scan.cells, null);
    }

    /** Passes over one line of the file, whatever it holds, and tells how it begins. */
    private String dropLine() throws IOException {
        StringBuilder shown = new StringBuilder();
        while (true) {
            int c = at(0);
            if (c == END) {
                return shown.toString();
            }
            if (c == '\n' || c == '\r') {
                consume(lineEnd(0));
                return shown.toString();
            }
            if (shown.length() < SHOWN_OF_A_BROKEN_ROW) {
                shown.append((char) c);
            }
            consume(1);
        }
    }

    /** Where the line goes on that ends at this offset: behind LF, CR or CR LF. */
    private int lineEnd(int offset) throws IOException {
        return at(offset) == '\r' && at(offset + 1) == '\n' ? offset + 2 : offset + 1;
    }

    private void consume(int count) {
        for (int i = start; i < start + count; i++) {
            boolean crOfCrLf = buffer[i] == '\r' && i + 1 < end && buffer[i + 1] == '\n';
            if (buffer[i] == '\n' || buffer[i] == '\r' && !crOfCrLf) {
                line++;
            }
        }
        start += count;
    }

    private int at(int offset) throws IOException {
        while (start + offset >= end && !exhausted) {
            fill();
        }
        return start + offset < end ? buffer[start + offset] : END;
    }

    private void fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, end, buffer.length - end);
        exhausted = read < 0;
        end += Math.max(0, read);
    }

    /** One attempt to read a row from the start of the buffer; nothing is consumed by it. */
    private final class Scan {
        private final List<String> cells = new ArrayList<>();
        private int at;

        @Nullable
        ImportRefusal row() throws IOException {
            while (true) {
                ImportRefusal fault = at(at) == '"' ? quoted() : plain();
                if (fault != null) {
                    return fault;
                }
                int c = at(at);
                if (c != delimiter) {
                    at = c == END ? at : lineEnd(at);
                    return null;
                }
                at++;
            }
        }

        private @Nullable ImportRefusal plain() throws IOException {
            int from = at;
            for (int c = at(at); c != END && c != delimiter && c != '\n' && c != '\r'; c = at(at)) {
                if (++at > MAX_ROW) {
                    return ImportRefusal.ROW_TOO_LONG;
                }
            }
            cells.add(new String(buffer, start + from, at - from));
            return null;
        }

        private @Nullable ImportRefusal quoted() throws IOException {
            StringBuilder text = new StringBuilder();
            while (++at <= MAX_ROW) {
                int c = at(at);
                if (c == END) {
                    return ImportRefusal.UNCLOSED_QUOTE;
                }
                if (c == '"' && at(++at) != '"') {
                    cells.add(text.toString());
                    return endsCell(at(at)) ? null : ImportRefusal.UNCLOSED_QUOTE;
                }
                text.append((char) c);
            }
            return ImportRefusal.UNCLOSED_QUOTE;
        }

        private boolean endsCell(int c) {
            return c == delimiter || c == '\n' || c == '\r' || c == END;
        }
    }
}
