package dev.annals.journal.ledger;

import dev.annals.ledger.Check;
import dev.annals.ledger.Verdict.Flaw;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is found to be wrong with the ledger, for all processes to show, until it is found no more. */
final class Flaws {
    private static final Logger LOG = LoggerFactory.getLogger(Flaws.class);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Flaws(DataSource dataSource, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.clock = clock;
    }

    enum FoundBy {
        GROWING,
        SIGNING
    }

    @Nullable
    Flaw current() {
        return jdbc
                .query(
                        "SELECT kind, at FROM ledger.flaw ORDER BY found_at, found_by LIMIT 1",
                        (row, number) -> new Flaw(Check.valueOf(row.getString("kind")), row.getLong("at")))
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Says so in the log when that is news. */
    void found(FoundBy by, @Nullable Flaw flaw) {
        if (flaw == null) {
            if (jdbc.update("DELETE FROM ledger.flaw WHERE found_by = ?", by.name()) > 0) {
                LOG.warn("The ledger holds again");
            }
        } else if (keep(by, flaw)) {
            LOG.error("The ledger does not hold: {} at {}", flaw.check(), flaw.at());
        }
    }

    private boolean keep(FoundBy by, Flaw flaw) {
        return jdbc.update(
                        """
                        INSERT INTO ledger.flaw AS known (found_by, kind, at, found_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT (found_by) DO UPDATE
                        SET kind = excluded.kind, at = excluded.at, found_at = excluded.found_at
                        WHERE (known.kind, known.at) <> (excluded.kind, excluded.at)
                        """,
                        by.name(),
                        flaw.check().name(),
                        flaw.at(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                > 0;
    }
}
