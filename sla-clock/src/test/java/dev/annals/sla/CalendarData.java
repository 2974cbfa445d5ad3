package dev.annals.sla;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Public holidays and worked examples that others computed. They are found in the folder
 * {@code business-calendars} of the system property {@code annals.test.data}, or beside the repository.
 */
public final class CalendarData {
    private CalendarData() {}

    /** Skips the test, and says so, where the files are not there. */
    public static void need() {
        boolean there = Files.isDirectory(folder());
        if (!there) {
            System.err.println("SKIPPED: no business-calendars files in " + folder()
                    + "; name the folder of the data with -Dannals.test.data");
        }
        assumeTrue(there, "business-calendars files");
    }

    public static String text(String file) {
        try {
            return Files.readString(folder().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a file without its heading; only the last column ever holds a comma. */
    public static List<String[]> rows(String file, int columns) {
        return text(file).lines().skip(1).map(line -> line.split(",", columns)).toList();
    }

    private static Path folder() {
        String named = System.getProperty("annals.test.data");
        Path data = named != null
                ? Path.of(named)
                : repository().resolveSibling("shared").resolve("data");
        return data.resolve("business-calendars");
    }

    private static Path repository() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("LICENSE")) && here.getParent() != null) {
            here = here.getParent();
        }
        return here;
    }
}
