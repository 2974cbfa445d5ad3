package dev.annals.server.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** 256 random bits in base64url, in a file that only its owner can read. */
final class SecretFile {
    private static final int BYTES = 32;

    private SecretFile() {}

    /** The secret kept in a file, made if there is none. */
    static String readOrMake(Path file) throws IOException {
        if (Files.notExists(file)) {
            OwnersFile.write(file, SecretKey.random());
        }
        String secret = Files.readString(file).strip();
        if (!isWhole(secret)) {
            throw new StartRefused("The secret in " + file + " is damaged: put the right one back.");
        }
        return secret;
    }

    private static boolean isWhole(String secret) {
        try {
            return Base64.getUrlDecoder().decode(secret).length >= BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
