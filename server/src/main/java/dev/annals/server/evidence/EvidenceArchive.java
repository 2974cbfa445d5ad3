package dev.annals.server.evidence;

import dev.annals.api.Json;
import dev.annals.journal.StoredEvents;
import dev.annals.journal.ledger.Checkpoints;
import dev.annals.journal.ledger.KeptCheckpoint;
import dev.annals.journal.ledger.KnownKey;
import dev.annals.journal.ledger.LeafSource;
import dev.annals.journal.ledger.LedgerTree;
import dev.annals.journal.ledger.NodesMissing;
import dev.annals.ledger.TreeProofs;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Writes archives, entry by entry in one order, so that nothing has to be in memory or on disk before. */
@Component
class EvidenceArchive {
    private final StoredEvents events;
    private final LeafSource leaves;
    private final LedgerTree tree;
    private final Checkpoints checkpoints;
    private final EvidenceReport report;

    EvidenceArchive(
            StoredEvents events, LeafSource leaves, LedgerTree tree, Checkpoints checkpoints, EvidenceReport report) {
        this.events = events;
        this.leaves = leaves;
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.report = report;
    }

    /** Leaves the stream open. */
    void write(Exhibit exhibit, OutputStream out) throws IOException {
        TreeProofs proofs = new TreeProofs(new CachedTiles(tree.nodes()));
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        Entries entries = new Entries(zip, exhibit.checkpoint());
        entries.text("manifest.json", manifest(exhibit));
        entries.text("checkpoint", exhibit.checkpoint().note().toString());
        entries.text("ledger.vkey", keys());
        for (KeptCheckpoint earlier : exhibit.earlier()) {
            if (exhibit.kind() == Exhibit.Kind.HISTORY) {
                entries.text(name(earlier), earlier.note().toString());
                continue;
            }
            String growth = growth(proofs, earlier.size(), exhibit.checkpoint().size());
            if (growth != null) {
                entries.text(name(earlier), earlier.note().toString());
                entries.text(name(earlier) + ".consistency", growth);
            }
        }
        entries.begin("events.ndjson");
        new EventLines(events, leaves, proofs, zip).write(exhibit);
        if (exhibit.hasReport()) {
            entries.begin("report.html");
            Writer text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
            report.write(exhibit, text);
            text.flush();
        }
        zip.closeEntry();
        zip.finish();
    }

    private static String name(KeptCheckpoint earlier) {
        return "earlier/" + earlier.size();
    }

    private static String manifest(Exhibit exhibit) {
        ObjectNode manifest = Json.mapper()
                .createObjectNode()
                .put("format", "annals-evidence")
                .put("formatVersion", 1)
                .put("kind", exhibit.kind().name())
                .put("origin", exhibit.checkpoint().checkpoint().origin());
        if (exhibit.entity() != null) {
            manifest.put("entity", exhibit.entity().toString());
        } else {
            manifest.put("from", exhibit.from()).put("to", exhibit.to());
        }
        manifest.put("events", exhibit.events())
                .put("treeSize", exhibit.checkpoint().size());
        return Json.mapper().writeValueAsString(manifest) + "\n";
    }

    private String keys() {
        return checkpoints.keys().stream()
                .map(KnownKey::key)
                .map(key -> key + "\n")
                .collect(Collectors.joining());
    }

    /**
     * Where events were taken away there is none: the checkpoint is left out then, so that the events tell where. Who
     * kept it sees all the same that nothing leads there.
     */
    private static @Nullable String growth(TreeProofs proofs, long from, long to) {
        try {
            return proofs.consistency(from, to).hashes().stream()
                    .map(hash -> hash + "\n")
                    .collect(Collectors.joining());
        } catch (NodesMissing tampered) {
            return null;
        }
    }

    /** Entries of one moment, so that the bytes do not depend on when they are written. */
    private record Entries(ZipOutputStream zip, KeptCheckpoint checkpoint) {
        void text(String name, String content) throws IOException {
            begin(name);
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }

        void begin(String name) throws IOException {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(LocalDateTime.ofInstant(checkpoint.signedAt(), ZoneOffset.UTC));
            zip.putNextEntry(entry);
        }
    }
}
