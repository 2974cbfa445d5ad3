package dev.annals.server.imports.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.annals.server.imports.job.ImportJob;
import dev.annals.server.imports.job.ImportState;
import dev.annals.server.imports.job.Touches;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as clients see it.
 *
 * @param mapping name of the mapping
 * @param dryRun whether it only looks at the rows and changes nothing
 * @param errors the first rows that were left out
 * @param undo what undoing has done, once it was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportView(
        UUID id,
        String mapping,
        boolean dryRun,
        ImportState state,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        ProgressView progress,
        @Nullable List<RowError> errors,
        @Nullable UndoView undo) {

    /**
     * How far it has come.
     *
     * @param created rows that were new
     * @param changed rows that were different from an earlier import
     * @param skipped rows that were not, or that the mapping leaves out
     * @param share of the files that is done, from 0 to 1
     * @param estimatedEnd when it should be done, going on at this speed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProgressView(
            long rowsRead,
            long created,
            long changed,
            long skipped,
            long failed,
            double share,
            @Nullable Instant estimatedEnd) {}

    /** A row that was left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowError(
            String file, long line, String code, @Nullable String pointer, String detail) {}

    /**
     * What undoing has done.
     *
     * @param undone things that were withdrawn or given their former values
     * @param left things that were not, {@code conflicts} the first of them
     */
    record UndoView(long undone, long left, List<Touches.Left> conflicts) {}

    static ImportView of(ImportJob job, @Nullable List<RowError> errors, List<Touches.Left> left, Instant now) {
        boolean undo = job.state() == ImportState.UNDOING || job.state() == ImportState.UNDONE;
        return new ImportView(
                job.id(),
                job.mappingName(),
                job.dryRun(),
                job.state(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                progress(job, now),
                errors,
                undo ? new UndoView(job.undone(), job.undoRefused(), left) : null);
    }

    private static ProgressView progress(ImportJob job, Instant now) {
        var progress = job.progress();
        double share = job.state().active() ? progress.share() : 1;
        return new ProgressView(
                progress.read(),
                progress.created(),
                progress.changed(),
                progress.skipped(),
                progress.failed(),
                share,
                estimatedEnd(job, now));
    }

    private static @Nullable Instant estimatedEnd(ImportJob job, Instant now) {
        Instant started = job.startedAt();
        double share = job.progress().share();
        if (job.state() != ImportState.RUNNING || started == null || share <= 0) {
            return null;
        }
        double elapsed = now.toEpochMilli() - started.toEpochMilli();
        return now.plusMillis(Math.round(elapsed / share * (1 - share)));
    }
}
