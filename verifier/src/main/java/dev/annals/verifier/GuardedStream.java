package dev.annals.verifier;

import dev.annals.ledger.MalformedException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** An entry while it is unpacked: ends it as soon as it is not what the table of contents says, or too much. */
final class GuardedStream extends FilterInputStream {
    private final ZipEntry entry;
    private final Budget budget;
    private final CRC32 sum = new CRC32();
    private long bytes;

    GuardedStream(InputStream content, ZipEntry entry, Budget budget) {
        super(content);
        this.entry = entry;
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int read = super.read(target, from, length);
        if (read > 0) {
            sum.update(target, from, read);
            bytes += read;
            budget.spend(read);
            if (bytes > Limits.ANY_RATIO && bytes / Limits.RATIO > entry.getCompressedSize()) {
                throw new MalformedException("an entry of the archive is packed too tightly");
            }
        } else if (read < 0 && (bytes != entry.getSize() || sum.getValue() != entry.getCrc())) {
            // Java looks at this only where it reads an archive from its start.
            throw new MalformedException("an entry of the archive is damaged");
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Bytes that may still be unpacked. */
    static final class Budget {
        private long left;

        Budget(long bytes) {
            left = bytes;
        }

        private void spend(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw new MalformedException("the archive is larger than the limit (--limit)");
            }
        }
    }
}
