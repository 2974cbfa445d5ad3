package dev.annals.server.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.jspecify.annotations.Nullable;

/** The folder that everything is kept in, held by one server at a time. */
public final class DataFolder implements AutoCloseable {
    private static final int KEY = 32;

    private final Path root;
    private final FileChannel lockFile;

    private DataFolder(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    /** Makes the folder if needed and holds it until closed or until the process ends, however it ends. */
    public static DataFolder open(Path root) {
        try {
            makeFolder(root);
            DataFolder folder = new DataFolder(root, hold(root));
            Files.writeString(
                    folder.pidFile(), Long.toString(ProcessHandle.current().pid()));
            return folder;
        } catch (IOException e) {
            throw new StartRefused("ANNALS_DATA: the data folder " + root + " cannot be used: " + reason(e) + ".", e);
        }
    }

    private static FileChannel hold(Path root) throws IOException {
        FileChannel file =
                FileChannel.open(root.resolve("annals.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(file) == null) {
            file.close();
            throw new StartRefused("Another Annals server" + runningPid(root) + " is using the data folder " + root
                    + ": stop it, or give this one another folder with ANNALS_DATA.");
        }
        return file;
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String runningPid(Path root) {
        try {
            String pid = Files.readString(root.resolve("annals.pid"))
                    .lines()
                    .findFirst()
                    .orElse("");
            return " (process " + pid + ")";
        } catch (IOException e) {
            return "";
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case FileAlreadyExistsException exists -> exists.getFile() + " is not a folder";
            case FileSystemException failed
            when failed.getReason() != null -> failed.getFile() + ": " + failed.getReason();
            default -> e.getClass().getSimpleName();
        };
    }

    /** Where it is. */
    public Path root() {
        return root;
    }

    /** Tells whoever looks into the folder that the server answers, and where. */
    public void announce(String url) {
        try {
            Files.writeString(pidFile(), ProcessHandle.current().pid() + "\n" + url + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cluster of the server's own PostgreSQL. */
    public Path postgres() {
        return root.resolve("postgres");
    }

    /** The programs of the server's own PostgreSQL; can be deleted while it is stopped, is unpacked again. */
    public Path programs() {
        return root.resolve("programs");
    }

    public Path postgresLog() {
        return root.resolve("postgres.log");
    }

    public Path log() {
        return root.resolve("annals.log");
    }

    private Path pidFile() {
        return root.resolve("annals.pid");
    }

    /** The bearer token of the local administrator, made at the first start. */
    public String token() {
        return secret(root.resolve("token"));
    }

    /** The password of the server's own PostgreSQL, made at the first start. */
    public String postgresPassword() {
        return secret(postgresPasswordFile());
    }

    public Path postgresPasswordFile() {
        return root.resolve("secret/postgres.password");
    }

    /** The key that claimed values are hashed with, made at the first start. */
    public byte[] claimsKey() {
        return Base64.getUrlDecoder().decode(secret(root.resolve("secret/claims.key")));
    }

    /** Where the master keys are, unless they are elsewhere. */
    public Path masterKeys() {
        return inSecret("master.keys");
    }

    /** Where the keys are that the ledger is signed with. */
    public Path ledgerKeys() {
        return inSecret("ledger.keys");
    }

    /**
     * A key for one purpose, 32 bytes, the same at every start. Follows from the key of the claims, so that there is one
     * secret to keep and to share among processes.
     */
    public byte[] derivedKey(String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(claimsKey())
                            .thenExpand(("annals " + purpose).getBytes(StandardCharsets.UTF_8), KEY));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private Path inSecret(String name) {
        try {
            makeFolder(root.resolve("secret"));
            return root.resolve("secret").resolve(name);
        } catch (IOException e) {
            throw new StartRefused("ANNALS_DATA: " + root.resolve("secret") + " cannot be used: " + reason(e) + ".", e);
        }
    }

    private String secret(Path file) {
        try {
            makeFolder(root.resolve("secret"));
            return SecretFile.readOrMake(file);
        } catch (IOException e) {
            throw new StartRefused("ANNALS_DATA: the secret in " + file + " cannot be used: " + reason(e) + ".", e);
        }
    }

    /** Lets the next server have the folder. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(pidFile());
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
