package dev.annals.server.evidence;

import dev.annals.journal.ledger.KeptCheckpoint;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What goes into an archive, before it is written.
 *
 * @param entity null where it is not about one
 * @param from first position that is asked for
 * @param to last position, one less than {@code from} where there are none
 * @param positions of the events of an entity; nothing where all of the range are meant
 * @param earlier checkpoints that the ledger is shown to have grown from, the smallest first
 * @param language of the report
 */
record Exhibit(
        Kind kind,
        Subject.@Nullable Entity entity,
        KeptCheckpoint checkpoint,
        long from,
        long to,
        List<Long> positions,
        List<KeptCheckpoint> earlier,
        Locale language) {
    /** Longer reports nobody reads, and whoever needs one asks for a part. */
    private static final int MOST_REPORTED = 10_000;

    enum Kind {
        ENTITY,
        RANGE,
        HISTORY
    }

    long events() {
        return kind == Kind.ENTITY ? positions.size() : to - from + 1;
    }

    boolean hasReport() {
        return kind != Kind.HISTORY && events() <= MOST_REPORTED;
    }

    String fileName() {
        String about = entity == null
                ? kind.name().toLowerCase(Locale.ROOT)
                : entity.type().word() + "-" + entity.id();
        return "evidence-" + about + "-" + checkpoint.size() + ".zip";
    }
}
