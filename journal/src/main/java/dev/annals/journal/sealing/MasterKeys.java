package dev.annals.journal.sealing;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The master keys of this process: the last one wraps, the others are there for what they wrapped before. */
public final class MasterKeys {
    private final Supplier<List<MasterKey>> source;
    private volatile List<MasterKey> known;

    /** @param source read at first, and again whenever a key is asked for that was not there then; never empty */
    public MasterKeys(Supplier<List<MasterKey>> source) {
        this.source = source;
        this.known = source.get();
    }

    public MasterKey current() {
        return known.getLast();
    }

    /** Looks where they come from again. */
    public void reread() {
        known = source.get();
    }

    MasterKey named(String id) throws KeyMissingException {
        Optional<MasterKey> key = find(id);
        if (key.isEmpty()) {
            reread();
            key = find(id);
        }
        return key.orElseThrow(() -> new KeyMissingException("the master key " + id + " is missing"));
    }

    /** Whether there is one of this id. */
    public boolean has(String id) {
        return find(id).isPresent();
    }

    private Optional<MasterKey> find(String id) {
        return known.stream().filter(key -> key.id().equals(id)).findFirst();
    }
}
