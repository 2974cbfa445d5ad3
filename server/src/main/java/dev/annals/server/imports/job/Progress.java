package dev.annals.server.imports.job;

/**
 * How far an import has come.
 *
 * @param segment the file or list of rows that it is at, from 0
 * @param line last line of it that is done
 * @param created rows that were new, {@code changed} that differed from an earlier run, {@code skipped} that did not
 */
public record Progress(
        int segment,
        long line,
        long read,
        long created,
        long changed,
        long skipped,
        long failed,
        long bytesRead,
        long bytesTotal) {

    Progress plus(int segment, long line, ChunkResult chunk, long bytesRead) {
        return new Progress(
                segment,
                line,
                read + chunk.read(),
                created + chunk.created(),
                changed + chunk.changed(),
                skipped + chunk.skipped(),
                failed + chunk.failures().size(),
                bytesRead,
                bytesTotal);
    }

    /** From the beginning, with the same files. */
    Progress restarted() {
        return ofFiles(bytesTotal);
    }

    static Progress ofFiles(long bytes) {
        return new Progress(0, 0, 0, 0, 0, 0, 0, 0, bytes);
    }

    /** The share of the files that is done. */
    public double share() {
        return bytesTotal == 0 ? 0 : Math.min(1.0, (double) bytesRead / bytesTotal);
    }
}
