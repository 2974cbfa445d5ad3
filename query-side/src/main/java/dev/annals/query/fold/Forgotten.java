package dev.annals.query.fold;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Which rows were let go of, in memory that does not grow with them (a Bloom filter): says of some others that they were,
 * which costs a look at the table, and never of one that was that it was not. For all tables, from several threads.
 */
final class Forgotten {
    /** Eight megabytes: at six million rows it is wrong about one in a hundred others. */
    private static final int BITS_LOG = 26;

    private static final int HASHES = 4;

    private final AtomicLongArray bits = new AtomicLongArray(1 << (BITS_LOG - 6));

    void add(String table, UUID key) {
        for (int hash = 0; hash < HASHES; hash++) {
            int bit = bit(table, key, hash);
            bits.getAndUpdate(bit >>> 6, word -> word | (1L << bit));
        }
    }

    boolean mayHave(String table, UUID key) {
        for (int hash = 0; hash < HASHES; hash++) {
            int bit = bit(table, key, hash);
            if ((bits.get(bit >>> 6) & (1L << bit)) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Ids of version 7 begin with their time, so all bits are mixed (the finalizer of MurmurHash3). */
    private static int bit(String table, UUID key, int hash) {
        long mixed = key.getMostSignificantBits() * 31 + key.getLeastSignificantBits() + table.hashCode();
        mixed += hash * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return (int) (mixed >>> (64 - BITS_LOG));
    }
}
