package dev.annals.verifier;

import dev.annals.ledger.MalformedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** An archive, entry by entry as its table of contents names them. Nothing is unpacked to disk. */
final class Archive implements AutoCloseable {
    static final String MANIFEST = "manifest.json";
    static final String CHECKPOINT = "checkpoint";
    static final String KEYS = "ledger.vkey";
    static final String EVENTS = "events.ndjson";
    static final String REPORT = "report.html";

    private static final Pattern NAME = Pattern.compile(
            "manifest\\.json|checkpoint|ledger\\.vkey|events\\.ndjson|report\\.html|earlier/([1-9]\\d{0,18})(\\.consistency)?");

    private final ZipFile zip;
    private final GuardedStream.Budget budget;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final SortedSet<Long> earlier = new TreeSet<>();

    private Archive(ZipFile zip, long limit) {
        this.zip = zip;
        this.budget = new GuardedStream.Budget(limit);
    }

    /** @param limit bytes that it may have unpacked */
    static Archive open(Path file, long limit) throws IOException {
        TableOfContents.check(file);
        try {
            Archive archive = new Archive(new ZipFile(file.toFile()), limit);
            archive.list(Files.size(file));
            return archive;
        } catch (ZipException | IllegalArgumentException e) {
            throw new MalformedException("the archive is damaged");
        }
    }

    /** Sizes of the earlier checkpoints, the smallest first. */
    SortedSet<Long> earlier() {
        return earlier;
    }

    static String earlier(long size) {
        return "earlier/" + size;
    }

    static String consistency(long size) {
        return earlier(size) + ".consistency";
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** The whole of an entry, which is a small one. */
    byte[] read(String name) throws IOException {
        try (InputStream content = open(name)) {
            byte[] bytes = content.readNBytes(Limits.SMALL + 1);
            if (bytes.length > Limits.SMALL) {
                throw new MalformedException("an entry of the archive is too long");
            }
            return bytes;
        }
    }

    InputStream open(String name) throws IOException {
        ZipEntry entry = entries.get(name);
        if (entry == null) {
            throw new MalformedException("the archive has no " + name);
        }
        return new GuardedStream(zip.getInputStream(entry), entry, budget);
    }

    /** Reads an entry of which only its being whole matters. */
    void pass(String name) throws IOException {
        if (has(name)) {
            try (InputStream content = open(name)) {
                content.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void list(long fileSize) {
        long packed = 0;
        for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
            Matcher name = NAME.matcher(entry.getName());
            if (!name.matches() || entries.put(entry.getName(), entry) != null) {
                throw new MalformedException("the archive has an entry that evidence does not have, or one twice");
            }
            addEarlier(name.group(1));
            packed += entry.getCompressedSize();
            if (entry.getCompressedSize() < 0 || packed > fileSize) {
                throw new MalformedException("entries of the archive overlap");
            }
        }
        if (earlier.size() > Limits.EARLIER_CHECKPOINTS) {
            throw new MalformedException("the archive has too many earlier checkpoints");
        }
    }

    private void addEarlier(@Nullable String size) {
        if (size == null) {
            return;
        }
        try {
            earlier.add(Long.parseLong(size));
        } catch (NumberFormatException e) {
            throw new MalformedException("the size of an earlier checkpoint is too large");
        }
    }
}
