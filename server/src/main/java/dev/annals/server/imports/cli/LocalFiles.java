package dev.annals.server.imports.cli;

import dev.annals.api.Refused;
import dev.annals.server.cli.Rejected;
import dev.annals.server.imports.mapping.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The mapping and the files as they lie on this machine, looked at before anything is sent. */
final class LocalFiles {
    private LocalFiles() {}

    static Mapping mapping(Path file) {
        try {
            return Mapping.parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw new Rejected(Rejected.NOT_ACCEPTED, "The mapping " + file + " cannot be read.");
        } catch (Refused refused) {
            Map<String, String> values = refused.refusals().getFirst().values();
            throw new Rejected(
                    Rejected.NOT_ACCEPTED,
                    file + ":" + values.get("line") + ":" + values.get("column") + ": found " + values.get("found")
                            + "; allowed: " + values.get("allowed"));
        }
    }

    static List<Path> of(Mapping mapping, Path folder) {
        List<Path> files = mapping.files().stream().map(folder::resolve).toList();
        for (Path file : files) {
            if (!Files.isReadable(file)) {
                throw new Rejected(Rejected.NOT_ACCEPTED, "The mapping needs " + file + ", which is not there.");
            }
        }
        return files;
    }
}
