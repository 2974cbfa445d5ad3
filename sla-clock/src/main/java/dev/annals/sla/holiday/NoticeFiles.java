package dev.annals.sla.holiday;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the notices: one file per country, named by its ISO 3166 code. */
final class NoticeFiles {
    private static final List<String> SHIPPED = List.of("CN");
    private static final String ENDING = ".txt";

    private NoticeFiles() {}

    static Map<String, Notices> shipped() {
        Map<String, Notices> notices = new TreeMap<>();
        for (String country : SHIPPED) {
            String name = country + ENDING;
            try (InputStream file = Objects.requireNonNull(
                            NoticeFiles.class.getResourceAsStream("/public-days/" + name), name);
                    BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                notices.put(country, Notices.read(name, reader.lines().toList()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return notices;
    }

    static Map<String, Notices> of(Path folder) {
        Map<String, Notices> notices = shipped();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(NoticeFiles::isNotices).toList()) {
                String name = file.getFileName().toString();
                notices.put(
                        name.substring(0, name.length() - ENDING.length()),
                        Notices.read(name, Files.readAllLines(file)));
            }
            return notices;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isNotices(Path file) {
        return file.getFileName().toString().matches("[A-Z]{2}\\" + ENDING);
    }
}
