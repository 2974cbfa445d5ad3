package dev.annals.server.imports.cli;

import dev.annals.server.cli.ServerAddress;
import dev.annals.server.cli.ServerClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Imports over HTTP. */
final class ImportClient {
    private static final String IMPORTS = "/api/v1/imports";

    private final ServerClient server;

    ImportClient(ServerAddress server, Locale locale) {
        this.server = new ServerClient(server, locale, "annals-import");
    }

    /** The id of the import that has begun. */
    String begin(Path mapping, List<Path> files, boolean dryRun) throws IOException, InterruptedException {
        MultipartBody body = new MultipartBody();
        body.file("mapping", mapping);
        for (Path file : files) {
            body.file("files", file);
        }
        return server.post(IMPORTS + "?dryRun=" + dryRun, body.contentType(), body.publisher())
                .path("id")
                .asString();
    }

    JsonNode get(String id) throws IOException, InterruptedException {
        return server.get(IMPORTS + "/" + id);
    }

    void saveFailures(String id, Path target) throws IOException, InterruptedException {
        server.save(IMPORTS + "/" + id + "/failures", target);
    }
}
