package dev.annals.server.imports.job;

import dev.annals.api.Refused;
import dev.annals.server.imports.mapping.Mapping;
import dev.annals.server.imports.mapping.Part;
import dev.annals.server.imports.plan.Lookups;
import dev.annals.server.imports.plan.Planner;
import dev.annals.server.imports.plan.References;
import dev.annals.server.imports.table.Row;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Carries out one import, part after part, in chunks. What a chunk did, its failures and how far the
 * import has come are recorded in one transaction after it; a chunk that was interrupted is done
 * again, leaving out what the journal shows as done.
 */
final class ImportRun {
    private static final int CHUNK = 500;
    /** Of rows that mostly repeat what was there before. */
    private static final int CHUNK_OF_REPEATS = 5_000;

    private final Stores stores;
    private final Dispatch dispatch;
    private final JobFolder folder;
    private final ZoneId companyZone;
    private final Clock clock;
    private final ImportJob job;
    private final DatabaseWait database;
    private final Set<UUID> seen = new HashSet<>();
    private final Set<UUID> planned = new HashSet<>();
    private Progress progress;
    private boolean interrupted;
    private long bytesOfEarlierFiles;

    /** Where imports keep what they know. */
    record Stores(ImportJobs jobs, ImportRows rows, ImportFailures failures, TransactionOperations transactions) {}

    ImportRun(ImportJob job, Stores stores, Dispatch dispatch, JobFolder folder, ZoneId companyZone, Clock clock) {
        this.job = job;
        this.database = new DatabaseWait(job.id(), clock, Thread::sleep);
        this.stores = stores;
        this.dispatch = dispatch;
        this.folder = folder;
        this.companyZone = companyZone;
        this.clock = clock;
        this.progress = job.progress();
        this.interrupted = job.state() == ImportState.RUNNING;
    }

    /** @throws InterruptedException when the server stops; the import can be taken up again */
    void run() throws InterruptedException {
        database.untilDone(this::begin);
        Mapping mapping = Mapping.parse(job.mapping());
        Lookups lookups = Lookups.read(mapping, name -> folder.openForLookup(mapping, name));
        References references = new RowReferences(mapping.name(), stores.rows(), planned);
        ZoneId zone = Objects.requireNonNullElse(mapping.zone(), companyZone);
        int number = 0;
        for (Part part : mapping.parts()) {
            if (!part.rows().isEmpty()) {
                Planner planner = new Planner(mapping.name(), part, List.of(), lookups, references, zone, clock);
                run(new Segment.OfMapping(part, planner, part.rows().iterator()), number++);
            }
            if (part.file() != null) {
                var table = folder.open(part);
                Planner planner = new Planner(mapping.name(), part, table.columns(), lookups, references, zone, clock);
                run(new Segment.OfFile(part, table, planner), number++);
                bytesOfEarlierFiles += folder.unpackedSize(part.file(), JobFolder.MAX_UNPACKED);
            }
        }
    }

    private void begin() {
        stores.jobs().started(job.id());
        if (job.dryRun()) {
            progress = progress.restarted();
            stores.failures().forget(job.id());
        }
    }

    private void run(Segment segment, int number) throws InterruptedException {
        try (segment) {
            int size = segment.once() ? CHUNK_OF_REPEATS : CHUNK;
            List<Row> chunk = new ArrayList<>();
            for (Row row = segment.next(); row != null; row = segment.next()) {
                if (isDone(row, number)) {
                    remember(segment, row);
                    continue;
                }
                chunk.add(row);
                if (chunk.size() == size) {
                    carryOut(segment, number, chunk);
                    chunk.clear();
                }
            }
            if (!chunk.isEmpty()) {
                carryOut(segment, number, chunk);
            }
        }
    }

    private boolean isDone(Row row, int number) {
        return number < progress.segment() || number == progress.segment() && row.line() <= progress.line();
    }

    private void remember(Segment segment, Row row) {
        @Nullable UUID id = row.fault() == null && segment.wants(row) ? idOf(segment, row) : null;
        if (id != null) {
            seen.add(id);
            segment.remember(id, row);
        }
    }

    private static @Nullable UUID idOf(Segment segment, Row row) {
        try {
            return segment.rowId(row);
        } catch (Refused noKey) {
            return null;
        }
    }

    private void carryOut(Segment segment, int number, List<Row> chunk) throws InterruptedException {
        database.untilDone(() -> {
            boolean again = interrupted;
            // Until all of it is recorded, some of it may be.
            interrupted = true;
            ChunkRun run = new ChunkRun(job, segment, stores.rows(), dispatch);
            ChunkResult result = run.run(chunk, seen, planned, again);
            record(result, progress.plus(number, chunk.getLast().line(), result, bytesRead(segment)));
            seen.addAll(run.ids());
            segment.settle();
            interrupted = false;
        });
    }

    private void record(ChunkResult result, Progress reached) {
        stores.transactions().executeWithoutResult(status -> {
            if (!job.dryRun()) {
                stores.rows().touched(job.id(), result.touched());
            }
            stores.failures().add(job.id(), result.failures());
            stores.jobs().progressed(job.id(), reached);
        });
        progress = reached;
    }

    private long bytesRead(Segment segment) {
        return bytesOfEarlierFiles + segment.bytesRead();
    }
}
