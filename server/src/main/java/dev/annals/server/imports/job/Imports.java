package dev.annals.server.imports.job;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Ids;
import dev.annals.api.Refused;
import dev.annals.api.imports.ImportRefusal;
import dev.annals.server.dispatch.Origin;
import dev.annals.server.imports.mapping.Mapping;
import dev.annals.server.startup.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** What can be asked of imports. */
@Service
public class Imports {
    private static final int MAX_WAITING = 10;

    private final ImportJobs jobs;
    private final ImportFailures failures;
    private final Touches touches;
    private final ImportWorker worker;
    private final Path folder;
    private final Ids ids;
    private final Clock clock;

    Imports(
            ImportJobs jobs,
            ImportFailures failures,
            Touches touches,
            ImportWorker worker,
            DataFolder folder,
            Ids ids,
            Clock clock) {
        this.jobs = jobs;
        this.failures = failures;
        this.touches = touches;
        this.worker = worker;
        this.folder = folder.root();
        this.ids = ids;
        this.clock = clock;
    }

    /** The origins of what waits or is being carried out: what it has told is not all that it has to tell. */
    public Set<String> underWay() {
        return jobs.active().stream().map(ImportJob::origin).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Begins an import, after a look at the mapping and every file.
     *
     * @throws Refused when the mapping or a file is not as it should be, or another is under way
     */
    public ImportJob begin(String mappingText, List<Upload> files, boolean dryRun, Origin who) {
        Mapping mapping = Mapping.parse(mappingText);
        checkNames(mapping, files);
        Refused.unless(jobs.active().size() < MAX_WAITING, ImportRefusal.TOO_MANY_IMPORTS);
        UUID id = ids.next();
        JobFolder jobFolder = folderOf(folder, id);
        try {
            jobFolder.create();
            files.forEach(file -> put(jobFolder, file));
            long bytes = jobFolder.check(mapping);
            ImportJob job = job(id, mapping.name(), mappingText, dryRun, who, bytes);
            jobs.add(job);
            worker.wake();
            return job;
        } catch (DuplicateKeyException running) {
            jobFolder.delete();
            throw Refused.because(ImportRefusal.IMPORT_RUNNING);
        } catch (RuntimeException notBegun) {
            jobFolder.delete();
            throw notBegun;
        }
    }

    private ImportJob job(UUID id, String name, String mapping, boolean dryRun, Origin who, long bytes) {
        return new ImportJob(
                id,
                name,
                mapping,
                dryRun,
                ImportState.QUEUED,
                who.actor(),
                who.onBehalfOf(),
                who.roles(),
                clock.instant(),
                null,
                null,
                Progress.ofFiles(bytes),
                0,
                0);
    }

    private static void put(JobFolder folder, Upload file) {
        try {
            folder.put(file.name(), file.content().open());
        } catch (IOException notRead) {
            throw new UncheckedIOException(notRead);
        }
    }

    private static void checkNames(Mapping mapping, List<Upload> files) {
        List<String> sent = files.stream().map(Upload::name).toList();
        for (String name : sent) {
            if (!mapping.files().contains(name) || sent.indexOf(name) != sent.lastIndexOf(name)) {
                throw Refused.because(ImportRefusal.UNKNOWN_FILE, Map.of("file", name));
            }
        }
        for (String name : mapping.files()) {
            if (!sent.contains(name)) {
                throw Refused.because(ImportRefusal.MISSING_FILE, Map.of("file", name));
            }
        }
    }

    /** @throws Refused when there is no such import */
    public ImportJob find(UUID id) {
        return jobs.find(id).orElseThrow(() -> Refused.because(CommonRefusal.NOT_FOUND));
    }

    /** The latest imports, newest first. */
    public List<ImportJob> latest(int limit) {
        return jobs.latest(limit);
    }

    /** The first rows that were left out. */
    public List<RowFailure> firstFailures(UUID id, int limit) {
        return failures.first(id, limit);
    }

    /** All rows that were left out, of one file or of all of them. */
    public void failures(UUID id, @Nullable String file, Consumer<RowFailure> consumer) {
        failures.forEach(id, file, consumer);
    }

    /** The first things that undoing has left as they are. */
    public List<Touches.Left> left(UUID id, int limit) {
        return touches.left(id, limit);
    }

    /**
     * Begins to take a finished import back.
     *
     * @throws Refused when there is nothing to take back, or another import with the mapping is under way
     */
    public ImportJob undo(UUID id) {
        ImportJob job = find(id);
        Refused.unless(!job.dryRun(), ImportRefusal.NOTHING_TO_UNDO);
        try {
            boolean begun = jobs.moved(id, ImportState.FINISHED, ImportState.UNDOING)
                    || jobs.moved(id, ImportState.FAILED, ImportState.UNDOING);
            Refused.unless(begun, ImportRefusal.NOTHING_TO_UNDO);
        } catch (DuplicateKeyException running) {
            throw Refused.because(ImportRefusal.IMPORT_RUNNING);
        }
        worker.wake();
        return find(id);
    }

    static JobFolder folderOf(Path dataFolder, UUID id) {
        return new JobFolder(dataFolder.resolve("imports").resolve(id.toString()));
    }
}
