package dev.annals.server.sqlrole;

import dev.annals.server.cli.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The database that somebody is to ask, and who says so there.
 *
 * @param own whether it is the server's own PostgreSQL, in which nothing else is
 */
record Target(String url, String user, String password, boolean own) {
    private static final int LINE_OF_THE_PORT = 3;

    /** The given database, else that of the data folder. */
    static Target of(Map<String, String> environment) {
        String given = environment.getOrDefault("ANNALS_DATABASE_URL", "");
        if (!given.isBlank()) {
            return new Target(
                    given.strip(),
                    environment.getOrDefault("ANNALS_DATABASE_USER", ""),
                    environment.getOrDefault("ANNALS_DATABASE_PASSWORD", ""),
                    false);
        }
        return own(Path.of(environment.getOrDefault("ANNALS_DATA", "data")));
    }

    private static Target own(Path data) {
        try {
            List<String> running = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
            String password = Files.readString(data.resolve("secret/postgres.password"));
            return new Target(
                    "jdbc:postgresql://127.0.0.1:"
                            + running.get(LINE_OF_THE_PORT).strip() + "/annals",
                    "postgres",
                    password.strip(),
                    true);
        } catch (NoSuchFileException notRunning) {
            throw new Rejected(Rejected.NO_SERVER, "Annals is not running: ./annals start");
        } catch (IOException unreadable) {
            throw new Rejected(Rejected.NO_SERVER, "The data folder " + data + " cannot be read.");
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url;
    }
}
