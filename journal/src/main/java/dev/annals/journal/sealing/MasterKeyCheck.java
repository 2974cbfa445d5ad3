package dev.annals.journal.sealing;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Whether the master keys at hand are those that a database needs. */
public final class MasterKeyCheck {
    private final SubjectKeyTable table;

    public MasterKeyCheck(DataSource dataSource) {
        this.table = new SubjectKeyTable(dataSource);
    }

    /** The ids of the keys that something is wrapped with; none as long as nothing is. */
    public List<String> needed() {
        return table.masterKeys();
    }

    /** The first one that is needed and not there. */
    public Optional<String> missing(MasterKeys keys) {
        return needed().stream().filter(id -> !keys.has(id)).findFirst();
    }
}
