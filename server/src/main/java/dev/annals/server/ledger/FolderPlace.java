package dev.annals.server.ledger;

import dev.annals.journal.ledger.Checkpoints;
import dev.annals.journal.ledger.KeptCheckpoint;
import dev.annals.ledger.Checkpoint;
import dev.annals.ledger.MalformedException;
import dev.annals.ledger.SignedNote;
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

    private final Path folder;
    private final Checkpoints checkpoints;

    FolderPlace(Path folder, Checkpoints checkpoints) {
        this.folder = folder;
        this.checkpoints = checkpoints;
    }

    @Override
    public String name() {
        return folder.toUri().toString();
    }

    /** The newest first: it is what counts. */
    @Override
    public void publish(KeptCheckpoint newest, long has) throws PlaceFailed {
        try {
            refuseIfSetBack(newest);
            keep(newest);
            write(folder.resolve(NEWEST), newest.note());
            List<KeptCheckpoint> older = checkpoints.before(newest.size(), BATCH);
            while (!older.isEmpty() && older.getFirst().size() > has) {
                for (KeptCheckpoint checkpoint : older) {
                    keep(checkpoint);
                }
                older = checkpoints.before(older.getLast().size(), BATCH);
            }
        } catch (IOException failed) {
            throw new PlaceFailed(PlaceFailed.UNREACHABLE, failed);
        }
    }

    private void refuseIfSetBack(KeptCheckpoint newest) throws IOException, PlaceFailed {
        Path there = folder.resolve(NEWEST);
        if (Files.exists(there) && checkpoint(there).size() > newest.size()) {
            throw new PlaceFailed(PlaceFailed.KNOWS_MORE);
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
            return Checkpoint.parse(SignedNote.parse(Files.readAllBytes(file)).text());
        } catch (MalformedException notOurs) {
            throw new PlaceFailed(PlaceFailed.HAS_ANOTHER, notOurs);
        }
    }

    private static void write(Path file, SignedNote note) throws IOException {
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".new");
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
