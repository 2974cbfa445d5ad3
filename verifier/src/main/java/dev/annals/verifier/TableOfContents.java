package dev.annals.verifier;

import dev.annals.ledger.MalformedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * How large the table of contents of a ZIP says it is. Java reads it into memory as a whole when it opens the file, so
 * this is looked at before.
 */
final class TableOfContents {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int END_64_LOCATOR = 0x07064b50;
    private static final int END_64_LOCATOR_LENGTH = 20;
    private static final int END_64_POSITION = 8;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_LENGTH = 56;

    private final FileChannel file;

    private TableOfContents(FileChannel file) {
        this.file = file;
    }

    /** Refuses a file that is no ZIP, that has something after its end, or that has too long a table. */
    static void check(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            new TableOfContents(file).check();
        }
    }

    private void check() throws IOException {
        ByteBuffer end = at(file.size() - END_LENGTH, END_LENGTH, END);
        long entries = Short.toUnsignedLong(end.getShort(10));
        long bytes = Integer.toUnsignedLong(end.getInt(12));
        long start = Integer.toUnsignedLong(end.getInt(16));
        if (entries == 0xffff || bytes == 0xffff_ffffL || start == 0xffff_ffffL) {
            ByteBuffer end64 = end64();
            entries = end64.getLong(32);
            bytes = end64.getLong(40);
        }
        if (end.getShort(20) != 0 || entries < 0 || entries > Limits.ENTRIES || bytes < 0 || bytes > Limits.TABLE) {
            throw new MalformedException("the archive has more entries than evidence has");
        }
    }

    private ByteBuffer end64() throws IOException {
        long at = file.size() - END_LENGTH - END_64_LOCATOR_LENGTH;
        ByteBuffer locator = at(at, END_64_LOCATOR_LENGTH, END_64_LOCATOR);
        return at(locator.getLong(END_64_POSITION), END_64_LENGTH, END_64);
    }

    private ByteBuffer at(long position, int length, int signature) throws IOException {
        ByteBuffer record = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        if (position < 0 || file.read(record, position) < length || record.getInt(0) != signature) {
            throw new MalformedException("the archive is cut off or no ZIP");
        }
        return record;
    }
}
