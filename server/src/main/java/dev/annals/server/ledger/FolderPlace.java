package dev.annals.server.ledger;

import dev.annals.journal.ledger.Checkpoints;
import dev.annals.journal.ledger.KeptCheckpoint;
import dev.annals.ledger.Checkpoint;
import dev.annals.ledger.MalformedException;
import dev.annals.ledger.SignedNote;
import dev.annals.ledger.TreeProofs;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A folder with a file for each checkpoint, and one for the newest. Files appear whole, by a rename. */
final class FolderPlace implements Place {
    private static final String NEWEST = "checkpoint";
    private static final int BATCH = 100;
    /** Older ones that a folder gets which has none yet; the newest implies them all. */
    private static final int MOST = 1_000;

    /** So many are looked at for cosignatures that came in later: witnesses sign the newest or none. */
    private static final int LATELY = 10;

    private static final int MOST_BYTES = 1_000_000;

    private final Path folder;
    private final String name;
    private final Checkpoints checkpoints;
    private final TreeProofs proofs;
    /** What was seen to be complete, so that the folder is not read each second. */
    private List<SignedNote> completed = List.of();

    FolderPlace(Path folder, Checkpoints checkpoints, TreeProofs proofs) {
        this.folder = folder;
        // Whether or not it is mounted at the moment.
        this.name = folder.toAbsolutePath().toUri().toString().replaceAll("/+$", "");
        this.checkpoints = checkpoints;
        this.proofs = proofs;
    }

    @Override
    public String name() {
        return name;
    }

    /** The newest first: it is what counts. */
    @Override
    public void publish(KeptCheckpoint newest, long has) throws PlaceFailed {
        try {
            refuseWhatDoesNotGoOnFromThere(newest.checkpoint());
            keep(newest);
            write(folder.resolve(NEWEST), newest.note());
            List<KeptCheckpoint> older = checkpoints.before(newest.size(), BATCH);
            for (int kept = 0;
                    kept < MOST && !older.isEmpty() && older.getFirst().size() > has;
                    kept += BATCH) {
                for (KeptCheckpoint checkpoint : older) {
                    keep(checkpoint);
                }
                older = checkpoints.before(older.getLast().size(), BATCH);
            }
        } catch (IOException failed) {
            throw new PlaceFailed(PlaceFailed.UNREACHABLE, failed);
        }
    }

    @Override
    public void complete(KeptCheckpoint newest) throws PlaceFailed {
        List<KeptCheckpoint> last = checkpoints.before(newest.size() + 1, LATELY);
        List<SignedNote> notes = last.stream().map(KeptCheckpoint::note).toList();
        if (notes.equals(completed)) {
            return;
        }
        try {
            complete(folder.resolve(NEWEST), newest);
            for (KeptCheckpoint checkpoint : last) {
                complete(folder.resolve(NEWEST + "." + checkpoint.size()), checkpoint);
            }
        } catch (IOException failed) {
            throw new PlaceFailed(PlaceFailed.UNREACHABLE, failed);
        }
        completed = notes;
    }

    /** Signatures are added to the checkpoint that is there; another one is left to whoever publishes the next. */
    private static void complete(Path file, KeptCheckpoint checkpoint) throws IOException, PlaceFailed {
        if (Files.exists(file)) {
            SignedNote there = note(file);
            boolean same = there.text().equals(checkpoint.note().text());
            if (same && !there.signatures().containsAll(checkpoint.note().signatures())) {
                write(file, checkpoint.note());
            }
        }
    }

    /** What the folder has is what shows that a ledger was set back and went on otherwise: it is not written over. */
    private void refuseWhatDoesNotGoOnFromThere(Checkpoint newest) throws IOException, PlaceFailed {
        Path file = folder.resolve(NEWEST);
        if (Files.notExists(file)) {
            return;
        }
        Checkpoint there = checkpoint(file);
        if (!there.origin().equals(newest.origin())) {
            throw new PlaceFailed(PlaceFailed.HAS_ANOTHER);
        }
        if (there.size() > newest.size()) {
            throw new PlaceFailed(PlaceFailed.KNOWS_MORE);
        }
        if (there.size() > 0 && !proofs.consistency(there.size(), newest.size()).proves(there.root(), newest.root())) {
            throw new PlaceFailed(PlaceFailed.HAS_ANOTHER);
        }
    }

    private void keep(KeptCheckpoint checkpoint) throws IOException, PlaceFailed {
        Path file = folder.resolve(NEWEST + "." + checkpoint.size());
        if (Files.notExists(file)) {
            write(file, checkpoint.note());
        } else if (!checkpoint(file).equals(checkpoint.checkpoint())) {
            throw new PlaceFailed(PlaceFailed.HAS_ANOTHER);
        }
    }

    private static Checkpoint checkpoint(Path file) throws IOException, PlaceFailed {
        try {
            return Checkpoint.parse(note(file).text());
        } catch (MalformedException notOurs) {
            throw new PlaceFailed(PlaceFailed.HAS_ANOTHER, notOurs);
        }
    }

    private static SignedNote note(Path file) throws IOException, PlaceFailed {
        if (Files.size(file) > MOST_BYTES) {
            throw new PlaceFailed(PlaceFailed.HAS_ANOTHER);
        }
        try {
            return SignedNote.parse(Files.readAllBytes(file));
        } catch (MalformedException notOurs) {
            throw new PlaceFailed(PlaceFailed.HAS_ANOTHER, notOurs);
        }
    }

    private static void write(Path file, SignedNote note) throws IOException {
        // Another process may write the same one for a moment.
        Path unfinished = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".new");
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(note.toString().getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
