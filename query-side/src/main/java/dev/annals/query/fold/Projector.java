package dev.annals.query.fold;

import dev.annals.api.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Brings all read models forward together. The progress row says what is folded: an event at or
 * before it is left out, and one that leaves a gap is refused, whoever delivers it and how often.
 */
public final class Projector {
    /** Where the live tables are. */
    public static final String SCHEMA = "read_model";

    private final Folder folder;

    public Projector(Folder folder) {
        this.folder = folder;
    }

    /** The progress after these events, within the caller's transaction. */
    public Progress project(Connection connection, List<RecordedEvent> events) throws SQLException {
        Progress before = Progress.lock(connection);
        List<RecordedEvent> next =
                events.stream().filter(e -> e.position() > before.position()).toList();
        if (next.isEmpty()) {
            return before;
        }
        long expected = before.position() + 1;
        for (RecordedEvent event : next) {
            if (event.position() != expected++) {
                throw new IllegalStateException(
                        "position " + event.position() + " follows " + (expected - 2) + ", which leaves a gap");
            }
        }
        folder.fold(connection, next);
        Progress after = new Progress(next.getLast().position(), next.getLast().recordedAt());
        after.save(connection);
        return after;
    }
}
