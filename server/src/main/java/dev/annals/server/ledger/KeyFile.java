package dev.annals.server.ledger;

import dev.annals.ledger.MalformedException;
import dev.annals.ledger.SigningKey;
import dev.annals.ledger.VerifierKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The keys that the ledger is signed with, one a line; read anew whenever it is asked. */
public final class KeyFile {
    private static final int RANDOM_BYTES = 8;

    private final Path file;
    private final SecureRandom chance = new SecureRandom();

    public KeyFile(Path file) {
        this.file = file;
    }

    /**
     * The keys in the order of their lines; none where there is no file.
     *
     * @throws MalformedException when a line is not a key
     */
    public List<SigningKey> read() {
        try {
            return Files.notExists(file)
                    ? List.of()
                    : Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank())
                            .map(SigningKey::parse)
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param origin name of the ledger; one by chance when absent */
    SigningKey make(@Nullable String origin) {
        byte[] random = new byte[RANDOM_BYTES];
        chance.nextBytes(random);
        String name = origin == null ? "annals/" + HexFormat.of().formatHex(random) : origin;
        SigningKey key = SigningKey.generate(name, chance);
        write(List.of(key));
        return key;
    }

    /** One more key of the same ledger, which signs from now on, too. */
    public SigningKey add() {
        List<SigningKey> keys = new ArrayList<>(read());
        SigningKey key = SigningKey.generate(keys.getFirst().verifier().name(), chance);
        keys.add(key);
        write(keys);
        return key;
    }

    /** Takes a key out; answers whether it was there. */
    public boolean retire(String id) {
        List<SigningKey> keys = read();
        List<SigningKey> left =
                keys.stream().filter(key -> !id(key.verifier()).equals(id)).toList();
        if (left.size() == keys.size()) {
            return false;
        }
        write(left);
        return true;
    }

    /** What stands between name and key in the text of a key. */
    public static String id(VerifierKey key) {
        return key.toString().split("\\+", 3)[1];
    }

    /** Whole or not at all: a key that signed must not be lost. */
    private void write(List<SigningKey> keys) {
        String text = keys.stream().map(key -> key.secret() + "\n").collect(Collectors.joining());
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
