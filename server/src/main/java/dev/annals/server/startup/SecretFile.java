package dev.annals.server.startup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** 256 random bits in base64url, in a file that only its owner can read from the beginning. */
final class SecretFile {
    static final FileAttribute<Set<PosixFilePermission>> OWNER_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final int BYTES = 32;

    private SecretFile() {}

    /** The secret kept in a file, made if there is none. */
    static String readOrMake(Path file) throws IOException {
        if (Files.notExists(file)) {
            make(file);
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

    /** Whole or not at all, so that a process killed here leaves no half secret behind. */
    private static void make(Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished, OWNER_ALONE);
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(random().getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n";
    }
}
