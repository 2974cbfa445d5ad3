package dev.annals.verifier;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Passes over ASCII that stands for itself in a text of JSON, eight bytes at a time. */
final class PlainText {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private static final long ONE = 0x0101_0101_0101_0101L;
    private static final long HIGHEST = ONE << 7;

    private PlainText() {}

    /** Where something else may stand: not more than eight bytes before it. */
    static int pass(byte[] bytes, int from, int to) {
        int at = from;
        while (at + Long.BYTES <= to && isPlain((long) EIGHT.get(bytes, at))) {
            at += Long.BYTES;
        }
        return at;
    }

    /** Taking away leaves a byte with its highest bit where it was smaller; such a bit of its own is no ASCII. */
    private static boolean isPlain(long eight) {
        long quotes = (eight ^ '"' * ONE) - ONE;
        long escapes = (eight ^ '\\' * ONE) - ONE;
        long controls = eight - ' ' * ONE;
        return ((eight | quotes | escapes | controls) & HIGHEST) == 0;
    }
}
