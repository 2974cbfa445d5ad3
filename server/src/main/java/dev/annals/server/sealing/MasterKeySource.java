package dev.annals.server.sealing;

import dev.annals.journal.sealing.MasterKey;
import java.util.List;

/** Where this process has its master keys from. */
interface MasterKeySource {
    /** Whether there are any by now. */
    boolean isThere();

    /** The last one wraps. */
    List<MasterKey> read();

    /** Adds one, the first or the next; where keys are given from outside nothing happens. */
    void add();

    /** What it is called where people look for it. */
    String name();
}
