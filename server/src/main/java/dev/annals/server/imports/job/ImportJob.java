package dev.annals.server.imports.job;

import dev.annals.server.dispatch.Origin;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import.
 *
 * @param mapping the mapping's text
 * @param actor who asked for it, as {@code onBehalfOf} and {@code roles}
 * @param undone what undoing has taken back, and {@code undoRefused} what it has left
 */
public record ImportJob(
        UUID id,
        String mappingName,
        String mapping,
        boolean dryRun,
        ImportState state,
        String actor,
        @Nullable String onBehalfOf,
        String roles,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        Progress progress,
        long undone,
        long undoRefused) {

    /** Origin of everything that the import does. */
    public String origin() {
        return "import:" + id;
    }

    /**
     * The metadata of one event.
     *
     * @param client which row of which file made it, so that an interrupted import knows what it has done
     */
    Origin origin(String client) {
        return new Origin(actor, onBehalfOf, roles, origin(), client, null, id.toString());
    }
}
