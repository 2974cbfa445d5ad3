package dev.annals.verifier;

/** What a file may make us read, so that none can be made to do harm. */
final class Limits {
    /** Bytes of a line of events, or of the file of one. */
    static final int LINE = 4 << 20;

    /** Bytes of whatever is read as a whole. */
    static final int SMALL = 1_000_000;

    static final int EARLIER_CHECKPOINTS = 1_000;
    /** Entries of an archive; each earlier checkpoint may have two. */
    static final int ENTRIES = 2 * EARLIER_CHECKPOINTS + 10;

    /** Bytes of the table of contents. */
    static final long TABLE = 1L << 20;

    /** How many times larger something is than it was when it was packed. */
    static final long RATIO = 200;

    /** Bytes up to which nobody minds the ratio. */
    static final long ANY_RATIO = 1L << 20;

    /** Bytes of all entries, unpacked. */
    static final long ALL = 20_000_000_000L;

    private Limits() {}
}
