package dev.annals.server.imports.job;

import dev.annals.api.Refused;
import dev.annals.api.imports.ImportRefusal;
import dev.annals.server.imports.mapping.Mapping;
import dev.annals.server.imports.mapping.Part;
import dev.annals.server.imports.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of one import, kept until it has ended, so that it can go on after a stop. */
final class JobFolder {
    /** Bytes of all files, unpacked. */
    static final long MAX_UNPACKED = 1L << 30;

    private final Path folder;

    JobFolder(Path folder) {
        this.folder = folder;
    }

    void create() {
        try {
            Files.createDirectories(folder);
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    /** @param name checked against the mapping before, so it stays inside the folder */
    void put(String name, InputStream content) {
        try (content) {
            Files.copy(content, folder.resolve(name));
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }

    Table open(String name, @Nullable Charset encoding, char delimiter) {
        return Table.open(folder.resolve(name), name, encoding, delimiter);
    }

    Table open(Part part) {
        return open(Objects.requireNonNull(part.file()), part.encoding(), part.delimiter());
    }

    /** Opens a file that is only looked things up in. */
    Table openForLookup(Mapping mapping, String name) {
        return mapping.parts().stream()
                .filter(part -> name.equals(part.file()))
                .findFirst()
                .map(this::open)
                .orElseGet(() -> open(name, null, ','));
    }

    /**
     * Looks at every file before anything is imported.
     *
     * @return bytes of the files that have rows to import, unpacked
     */
    long check(Mapping mapping) {
        long all = 0;
        long rows = 0;
        for (String name : mapping.files()) {
            long size = unpackedSize(name, MAX_UNPACKED - all);
            all += size;
            rows += size
                    * mapping.parts().stream()
                            .filter(part -> name.equals(part.file()))
                            .count();
        }
        for (Part part : mapping.parts()) {
            if (part.file() != null) {
                checkColumns(part, part.file());
            }
        }
        return rows;
    }

    long unpackedSize(String name, long max) {
        return Table.unpackedSize(folder.resolve(name), name, max);
    }

    private void checkColumns(Part part, String name) {
        try (Table table = open(part)) {
            List<String> missing = part.columnsRead().stream()
                    .filter(column -> !table.columns().contains(column))
                    .toList();
            if (!missing.isEmpty()) {
                throw Refused.because(
                        ImportRefusal.UNKNOWN_COLUMN, Map.of("file", name, "column", String.join(", ", missing)));
            }
        }
    }

    void delete() {
        try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.of()) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException notDeleted) {
            throw new UncheckedIOException(notDeleted);
        }
    }
}
