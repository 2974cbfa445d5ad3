package dev.annals.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the server is and the token for it.
 *
 * @param base such as {@code http://127.0.0.1:8080}
 */
public record ServerAddress(String base, String token) {
    /** From {@code ANNALS_URL} and {@code ANNALS_TOKEN}, else from {@code ANNALS_PORT} and the data folder. */
    public static ServerAddress of(Map<String, String> environment) {
        String url = environment.getOrDefault(
                "ANNALS_URL", "http://127.0.0.1:" + environment.getOrDefault("ANNALS_PORT", "8080"));
        String token = environment.containsKey("ANNALS_TOKEN")
                ? environment.getOrDefault("ANNALS_TOKEN", "")
                : tokenIn(Path.of(environment.getOrDefault("ANNALS_DATA", "data")));
        return new ServerAddress(url.replaceAll("/+$", ""), token.strip());
    }

    private static String tokenIn(Path data) {
        try {
            return Files.readString(data.resolve("token"));
        } catch (IOException noToken) {
            throw new Rejected(
                    Rejected.NO_SERVER, "There is no token in " + data + ": the first ./annals start makes it.");
        }
    }

    /** Without the token. */
    @Override
    public String toString() {
        return base;
    }
}
