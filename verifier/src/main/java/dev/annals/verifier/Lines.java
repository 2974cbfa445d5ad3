package dev.annals.verifier;

import dev.annals.ledger.MalformedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Takes a stream apart into pieces of whole lines, each small enough to be in memory with a few others. */
final class Lines {
    private static final int PIECE = 1 << 18;

    private final InputStream stream;
    private byte[] rest = new byte[0];

    Lines(InputStream stream) {
        this.stream = stream;
    }

    /** The next lines; null when there are none any more. */
    @Nullable
    Piece next() throws IOException {
        byte[] piece = rest;
        while (true) {
            int before = piece.length;
            piece = Arrays.copyOf(piece, before + PIECE);
            int read = stream.readNBytes(piece, before, PIECE);
            int end = lastLineEnd(piece, before, before + read);
            if (end > 0) {
                rest = Arrays.copyOfRange(piece, end, before + read);
                return new Piece(piece, end);
            }
            if (read < PIECE) {
                return atEnd(before + read);
            }
            require(before + read <= Limits.LINE, "a line is too long");
        }
    }

    private static @Nullable Piece atEnd(int left) {
        require(left == 0, "the last line has no end");
        return null;
    }

    private static int lastLineEnd(byte[] piece, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (piece[i] == '\n') {
                return i + 1;
            }
        }
        return 0;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new MalformedException(otherwise);
        }
    }

    /**
     * Lines, each with its end.
     *
     * @param length of them: what is behind them in the bytes is not theirs
     */
    record Piece(byte[] bytes, int length) {}
}
