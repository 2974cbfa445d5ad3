package dev.annals.server.export.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** What an export is written as; in small letters, as the option has it. */
enum Format {
    ndjson("application/x-ndjson"),
    parquet("application/vnd.apache.parquet");

    private static final byte[] END_OF_PARQUET = "PAR1".getBytes(StandardCharsets.US_ASCII);

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether events can be counted while they arrive: each ends its line. */
    boolean isLines() {
        return this == ndjson;
    }

    /**
     * Whether a file has all that was announced.
     *
     * @param lines that were counted
     */
    boolean isWhole(Path file, long lines, long announced) throws IOException {
        return isLines() ? lines == announced : endsLikeParquet(file);
    }

    private static boolean endsLikeParquet(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] end = new byte[END_OF_PARQUET.length];
            if (file.length() < end.length) {
                return false;
            }
            file.seek(file.length() - end.length);
            file.readFully(end);
            return Arrays.equals(end, END_OF_PARQUET);
        }
    }
}
