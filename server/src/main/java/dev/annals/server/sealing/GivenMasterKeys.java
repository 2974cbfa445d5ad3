package dev.annals.server.sealing;

import dev.annals.journal.sealing.MasterKey;
import java.util.List;

/** Keys that are part of the settings. Whoever sets them adds the next one. */
final class GivenMasterKeys implements MasterKeySource {
    private final List<MasterKey> keys;

    GivenMasterKeys(List<byte[]> keys) {
        this.keys = keys.stream().map(MasterKey::of).toList();
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public List<MasterKey> read() {
        return keys;
    }

    @Override
    public void add() {}

    @Override
    public String name() {
        return "ANNALS_MASTER_KEY";
    }
}
