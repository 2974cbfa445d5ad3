package dev.annals.server.sealing;

import dev.annals.journal.sealing.MasterKeyCheck;
import dev.annals.journal.sealing.MasterKeys;
import dev.annals.server.startup.StartRefused;
import java.util.List;
import java.util.Optional;

/**
 * The master keys that a database was sealed with, or the first one of a new database. Where the right ones are not there
 * nothing is made and nothing starts: what would be recorded then could not be read beside the rest.
 */
final class FittingKeys {
    private final MasterKeySource source;
    private final MasterKeyCheck check;

    FittingKeys(MasterKeySource source, MasterKeyCheck check) {
        this.source = source;
        this.check = check;
    }

    MasterKeys find() {
        if (!source.isThere()) {
            List<String> needed = check.needed();
            if (!needed.isEmpty()) {
                throw new StartRefused("The master keys are missing, and this database is sealed with "
                        + String.join(", ", needed) + ": put " + source.name() + " back.");
            }
            source.add();
        }
        MasterKeys keys = new MasterKeys(source::read);
        Optional<String> missing = check.missing(keys);
        if (missing.isPresent()) {
            throw new StartRefused("The master keys of " + source.name()
                    + " are not those of this database, which needs " + missing.get() + ": put the right ones back.");
        }
        return keys;
    }
}
