package dev.annals.server.evidence;

import dev.annals.api.Json;
import dev.annals.journal.StoredEvents;
import dev.annals.journal.ledger.LeafSource;
import dev.annals.journal.ledger.NodesMissing;
import dev.annals.ledger.Hash;
import dev.annals.ledger.StoredEvent;
import dev.annals.ledger.TreeProofs;
import dev.annals.server.ledger.EventFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the events of an archive, a few at a time, each with what proves it. */
final class EventLines {
    private static final int BATCH = 500;

    private final StoredEvents events;
    private final LeafSource leaves;
    private final TreeProofs proofs;
    private final OutputStream out;

    EventLines(StoredEvents events, LeafSource leaves, TreeProofs proofs, OutputStream out) {
        this.events = events;
        this.leaves = leaves;
        this.proofs = proofs;
        this.out = out;
    }

    void write(Exhibit exhibit) throws IOException {
        switch (exhibit.kind()) {
            case ENTITY -> writeThose(exhibit.positions(), exhibit.checkpoint().size());
            case RANGE -> writeRange(exhibit);
            case HISTORY -> writeHistory(exhibit.to());
        }
    }

    private void writeThose(List<Long> positions, long size) throws IOException {
        for (int from = 0; from < positions.size(); from += BATCH) {
            List<Long> batch = positions.subList(from, Math.min(from + BATCH, positions.size()));
            for (StoredEvent event : events.at(batch)) {
                writeProved(event, size);
            }
        }
    }

    private void writeRange(Exhibit exhibit) throws IOException {
        long last = exhibit.from() - 1;
        while (last < exhibit.to()) {
            List<StoredEvent> batch = events.after(last, BATCH);
            for (StoredEvent event : batch) {
                if (event.position() <= exhibit.to()) {
                    writeProved(event, exhibit.checkpoint().size());
                }
            }
            last = batch.isEmpty() ? exhibit.to() : batch.getLast().position();
        }
    }

    private void writeHistory(long to) throws IOException {
        long last = 0;
        while (last < to) {
            List<LeafSource.Leaf> batch = leaves.after(last, BATCH);
            for (LeafSource.Leaf leaf : batch) {
                if (leaf.event().position() <= to) {
                    write(file(leaf.event()).put("leafHash", leaf.kept().toString()));
                }
            }
            last = batch.isEmpty() ? to : batch.getLast().event().position();
        }
    }

    private void writeProved(StoredEvent event, long size) throws IOException {
        ObjectNode line = file(event);
        ArrayNode proof = line.putArray("proof");
        hashes(event.position(), size).forEach(hash -> proof.add(hash.toString()));
        write(line);
    }

    /** Where hashes were taken away there is no proof, and whoever verifies is to see that. */
    private List<Hash> hashes(long position, long size) {
        try {
            return proofs.inclusion(position - 1, size).hashes();
        } catch (NodesMissing tampered) {
            return List.of();
        }
    }

    private static ObjectNode file(StoredEvent event) {
        return Json.mapper().valueToTree(EventFile.of(event));
    }

    private void write(ObjectNode line) throws IOException {
        out.write(Json.mapper().writeValueAsBytes(line));
        out.write('\n');
    }
}
