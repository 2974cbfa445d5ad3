package dev.annals.server.postgres;

import dev.annals.server.startup.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.jar.JarFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL, unpacked from the jar they travel in. They are unpacked beside their place
 * and moved there when whole: whoever is killed in between leaves nothing that looks finished.
 */
final class PostgresPrograms {
    private static final Set<String> ARM = Set.of("aarch64", "arm64");
    private static final Set<String> INTEL = Set.of("amd64", "x86_64");

    private PostgresPrograms() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}. */
    static Path unpackInto(Path folder) throws IOException {
        URL archive = archive();
        String name = "postgres-" + checksum(archive);
        Path programs = folder.resolve(name);
        if (Files.isDirectory(programs)) {
            return programs;
        }
        Path unfinished = folder.resolve(name + ".new");
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectories(unfinished);
        try (InputStream packed = archive.openStream()) {
            unpack(packed, unfinished);
        }
        return Files.move(unfinished, programs, StandardCopyOption.ATOMIC_MOVE);
    }

    private static URL archive() {
        String system = System.getProperty("os.name");
        String machine = System.getProperty("os.arch");
        URL archive = PostgresPrograms.class.getResource(
                "/postgres-linux-" + (ARM.contains(machine) ? "arm_64" : "x86_64") + ".txz");
        if (archive == null || !system.equals("Linux") || !(ARM.contains(machine) || INTEL.contains(machine))) {
            throw new StartRefused("No PostgreSQL for " + system + " on " + machine
                    + " is inside: set ANNALS_DATABASE_URL to one that is installed.");
        }
        return archive;
    }

    /** Another build of PostgreSQL gets another folder, the same one is unpacked once. */
    private static String checksum(URL archive) throws IOException {
        JarURLConnection connection = (JarURLConnection) archive.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            return Long.toHexString(connection.getJarEntry().getCrc());
        }
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, target);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path inside = Path.of(entry.getName()).normalize();
        if (inside.isAbsolute() || inside.startsWith("..")) {
            throw new IOException("outside of the folder: " + inside);
        }
        Path file = target.resolve(inside);
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(target.resolve(inside.subpath(0, inside.getNameCount() - 1)));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file);
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString(inside.startsWith("bin") ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
