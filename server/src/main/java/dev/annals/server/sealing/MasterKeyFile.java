package dev.annals.server.sealing;

import dev.annals.journal.sealing.MasterKey;
import dev.annals.server.startup.OwnersFile;
import dev.annals.server.startup.SecretKey;
import dev.annals.server.startup.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Keys in a file, one a line. Nothing that is in it is ever taken out by us: a backup may still need it. */
final class MasterKeyFile implements MasterKeySource {
    private final Path file;

    MasterKeyFile(Path file) {
        this.file = file;
    }

    @Override
    public boolean isThere() {
        return Files.exists(file);
    }

    @Override
    public List<MasterKey> read() {
        try {
            List<MasterKey> keys = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(SecretKey::parse)
                    .map(MasterKey::of)
                    .toList();
            if (keys.isEmpty()) {
                throw damaged();
            }
            return keys;
        } catch (IllegalArgumentException noKey) {
            throw damaged();
        } catch (IOException e) {
            throw new StartRefused("The master keys in " + file + " cannot be read.", e);
        }
    }

    @Override
    public void add() {
        try {
            OwnersFile.write(file, (isThere() ? Files.readString(file).strip() + "\n" : "") + SecretKey.random());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return file.toString();
    }

    private StartRefused damaged() {
        return new StartRefused("The master keys in " + file + " are damaged: put the right ones back.");
    }
}
