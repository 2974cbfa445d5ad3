package dev.annals.server.privacy;

import dev.annals.server.RunningServer;
import dev.annals.server.startup.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks for a text in everything that a server keeps. */
final class Traces {
    private final RunningServer server;
    private final JdbcTemplate sql;

    Traces(RunningServer server) {
        this.server = server;
        this.sql = new JdbcTemplate(server.bean(DataSource.class));
    }

    /** Tables with a row that has the text in any column, of whatever type, and files of the data folder. */
    List<String> of(String text) {
        List<String> found = new ArrayList<>(files(text));
        tables().forEach(table -> {
            if (holds(table, text)) {
                found.add(table);
            }
        });
        return found;
    }

    private List<String> tables() {
        return sql.queryForList("""
                SELECT format('%I.%I', nspname, relname) FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
                 WHERE relkind IN ('r', 'm') AND nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
                 ORDER BY 1
                """, String.class);
    }

    private boolean holds(String table, String text) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        return Boolean.TRUE.equals(sql.queryForObject(
                "SELECT EXISTS (SELECT FROM " + table
                        + " r WHERE position(lower(?) IN lower(r::text)) > 0 OR position(? IN r::text) > 0)",
                Boolean.class,
                text,
                hex));
    }

    /** But those of PostgreSQL: what is deleted there goes from its files by and by. */
    private List<String> files(String text) {
        DataFolder folder = server.bean(DataFolder.class);
        try (Stream<Path> files = Files.walk(folder.root())) {
            return files.filter(file -> !file.startsWith(folder.postgres()) && !file.startsWith(folder.programs()))
                    .filter(Files::isRegularFile)
                    .filter(file -> contains(file, text))
                    .map(Path::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
