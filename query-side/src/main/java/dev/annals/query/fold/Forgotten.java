package dev.annals.query.fold;

import java.util.BitSet;
import java.util.UUID;

/**
 * Which keys were let go of, in memory that does not grow with them (a Bloom filter): says of some others that they were,
 * which costs a look at the table, and never of one that was that it was not.
 */
final class Forgotten {
    /** Four megabytes: at two million keys it is wrong about one in a hundred and fifty others. */
    private static final int BITS = 1 << 25;

    private static final int HASHES = 4;

    private final BitSet bits = new BitSet();

    void add(UUID key) {
        for (int hash = 0; hash < HASHES; hash++) {
            bits.set(bit(key, hash));
        }
    }

    boolean mayHave(UUID key) {
        for (int hash = 0; hash < HASHES; hash++) {
            if (!bits.get(bit(key, hash))) {
                return false;
            }
        }
        return true;
    }

    /** Ids of version 7 begin with their time, so all bits are mixed (the finalizer of MurmurHash3). */
    private static int bit(UUID key, int hash) {
        long mixed = key.getMostSignificantBits() * 31 + key.getLeastSignificantBits() + hash * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ mixed >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return (int) (mixed >>> 39);
    }
}
