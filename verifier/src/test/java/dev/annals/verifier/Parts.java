package dev.annals.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.annals.ledger.Hash;
import dev.annals.ledger.SignedNote;
import dev.annals.ledger.StoredEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The entries of an archive before it is packed, so that tests put others in their place. */
final class Parts {
    static final String REPORT = "<!doctype html><title>年度评审</title>";

    final Map<String, byte[]> entries = new LinkedHashMap<>();

    static Parts ofEntity(KeptLedger ledger) {
        List<StoredEvent> events = ledger.events.stream()
                .filter(event -> event.position() % 4 == 1 || event.position() % 4 == 2)
                .toList();
        Parts parts = of(ledger, "ENTITY", "\"entity\":\"customer:" + Events.CUSTOMER + "\"", events.size());
        return parts.growth(ledger, 1, 16).proved(ledger, events).with(Archive.REPORT, REPORT);
    }

    static Parts ofRange(KeptLedger ledger, int from, int to) {
        Parts parts = of(ledger, "RANGE", "\"from\":" + from + ",\"to\":" + to, to - from + 1);
        return parts.growth(ledger, 16)
                .proved(ledger, ledger.events.subList(from - 1, to))
                .with(Archive.REPORT, REPORT);
    }

    static Parts ofHistory(KeptLedger ledger) {
        Parts parts = of(ledger, "HISTORY", "\"from\":1,\"to\":" + ledger.size(), ledger.size());
        parts.with(Archive.earlier(10), ledger.checkpoint(10)).with(Archive.earlier(30), ledger.checkpoint(30));
        return parts.recorded(ledger.events, ledger.events);
    }

    private static Parts of(KeptLedger ledger, String kind, String about, int events) {
        return new Parts()
                .with(Archive.MANIFEST, manifest(kind, about, events, ledger.size()))
                .with(Archive.CHECKPOINT, ledger.checkpoint())
                .with(Archive.KEYS, ledger.key.verifier() + "\n");
    }

    static String manifest(String kind, String about, long events, long treeSize) {
        return """
                {"format":"annals-evidence","formatVersion":1,"kind":"%s","origin":"%s",%s,"events":%d,"treeSize":%d}
                """.formatted(kind, KeptLedger.ORIGIN, about, events, treeSize);
    }

    Parts growth(KeptLedger ledger, long... sizes) {
        for (long size : sizes) {
            with(Archive.earlier(size), ledger.checkpoint(size));
            with(
                    Archive.consistency(size),
                    ledger.proofs.consistency(size, ledger.size()).hashes().stream()
                            .map(hash -> hash + "\n")
                            .collect(Collectors.joining()));
        }
        return this;
    }

    Parts proved(KeptLedger ledger, List<StoredEvent> events) {
        return with(
                Archive.EVENTS,
                events.stream()
                        .map(event -> line(
                                event,
                                "\"proof\":"
                                        + ledger.proof(event.position()).hashes().stream()
                                                .map(hash -> '"' + hash.toString() + '"')
                                                .toList()))
                        .collect(Collectors.joining()));
    }

    /** @param known events from which the leaf hashes follow that the ledger shows */
    Parts recorded(List<StoredEvent> events, List<StoredEvent> known) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < events.size(); i++) {
            Hash leaf = known.get(i).leaf().hash();
            lines.append(line(events.get(i), "\"leafHash\":\"" + leaf + '"'));
        }
        return with(Archive.EVENTS, lines);
    }

    Parts with(String name, Object content) {
        entries.put(name, content.toString().getBytes(UTF_8));
        return this;
    }

    Parts with(String name, SignedNote note) {
        return with(name, (Object) note);
    }

    Parts without(String name) {
        entries.remove(name);
        return this;
    }

    String text(String name) {
        return new String(entries.get(name), UTF_8);
    }

    List<String> lines() {
        return text(Archive.EVENTS).lines().toList();
    }

    Parts withLines(List<String> lines) {
        return with(Archive.EVENTS, lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
    }

    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    Path in(Path folder) {
        try {
            return Files.write(Files.createTempFile(folder, "evidence", ".zip"), zip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String line(StoredEvent event, String shown) {
        return "{\"position\":%d,\"eventId\":\"%s\",\"aggregateType\":\"%s\",\"aggregateId\":\"%s\",\"version\":%d,\"name\":\"%s\",\"revision\":%d,\"recordedAt\":\"%s\",\"metadata\":\"%s\",\"payload\":\"%s\",%s}\n"
                .formatted(
                        event.position(),
                        event.eventId(),
                        event.aggregateType(),
                        event.aggregateId(),
                        event.version(),
                        event.name(),
                        event.revision(),
                        event.recordedAt(),
                        escaped(event.metadata()),
                        escaped(event.payload()),
                        shown);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
