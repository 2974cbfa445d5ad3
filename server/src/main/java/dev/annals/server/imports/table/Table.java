package dev.annals.server.imports.table;

import dev.annals.api.Refused;
import dev.annals.api.imports.ImportRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A CSV file opened for reading: its columns, then its rows one after the other. */
public final class Table implements AutoCloseable {
    private final Content.CountingStream content;
    private final Reader reader;
    private final CsvParser parser;
    private final List<String> columns;

    private Table(Content.CountingStream content, Charset charset, char delimiter, String name) throws IOException {
        this.content = content;
        this.reader = Encodings.reader(content, charset);
        this.parser = new CsvParser(reader, delimiter);
        this.columns = header(parser.next(), name);
    }

    /**
     * Opens a file.
     *
     * @param name what the file is called in refusals
     * @param encoding found out when absent
     * @throws Refused when the file cannot be read or has no proper header
     */
    public static Table open(Path path, String name, @Nullable Charset encoding, char delimiter) {
        try {
            Content file = new Content(path);
            return new Table(file.openCounted(), Encodings.of(file, encoding), delimiter, name);
        } catch (IOException unreadable) {
            throw Refused.because(ImportRefusal.UNREADABLE_FILE, Map.of("file", name));
        }
    }

    /**
     * The size of a file once unpacked.
     *
     * @throws Refused when it cannot be read to its end, or is larger than {@code max}
     */
    public static long unpackedSize(Path path, String name, long max) {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = new Content(path).open()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > max) {
                    throw Refused.because(ImportRefusal.UPLOAD_TOO_LARGE, Map.of("max", Long.toString(max)));
                }
            }
            return size;
        } catch (IOException unreadable) {
            throw Refused.because(ImportRefusal.UNREADABLE_FILE, Map.of("file", name));
        }
    }

    public List<String> columns() {
        return columns;
    }

    /** The next row, or nothing at the end. */
    public @Nullable Row next() {
        try {
            Row row = parser.next();
            return row == null || row.fault() != null ? row : checked(row);
        } catch (IOException brokenFile) {
            throw new UncheckedIOException(brokenFile);
        }
    }

    /** Unpacked bytes that are behind the reader. */
    public long bytesRead() {
        return content.bytesRead();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException brokenFile) {
            throw new UncheckedIOException(brokenFile);
        }
    }

    private Row checked(Row row) {
        if (row.cells().stream().anyMatch(cell -> cell.indexOf(Encodings.DAMAGE) >= 0)) {
            return row.faulty(ImportRefusal.BAD_ENCODING);
        }
        return row.cells().size() == columns.size() ? row : row.faulty(ImportRefusal.RAGGED_ROW);
    }

    private static List<String> header(@Nullable Row row, String name) {
        if (row == null || row.fault() != null) {
            throw Refused.because(ImportRefusal.NO_HEADER, Map.of("file", name));
        }
        List<String> columns = row.cells().stream().map(Table::columnName).toList();
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!column.isEmpty() && !seen.add(column)) {
                throw Refused.because(ImportRefusal.DUPLICATE_COLUMN, Map.of("file", name, "column", column));
            }
        }
        return columns;
    }

    private static String columnName(String cell) {
        return cell.replace("\uFEFF", "").strip();
    }
}
