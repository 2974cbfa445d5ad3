package dev.annals.journal.postgres;

import dev.annals.journal.ledger.LeafSource;
import dev.annals.ledger.Hash;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The leaves beside their events; within a transaction of the caller if there is one. */
public final class PostgresLeaves implements LeafSource {
    private final JdbcTemplate jdbc;

    public PostgresLeaves(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public List<Leaf> after(long position, int limit) {
        return jdbc.query(
                "SELECT * FROM journal.event WHERE position > ? ORDER BY position LIMIT ?",
                (row, number) -> new Leaf(PostgresStoredEvents.event(row), Hash.fromBytes(row.getBytes("leaf_hash"))),
                position,
                limit);
    }

    @Override
    public List<Hash> hashes(long first, int count) {
        return jdbc.query(
                "SELECT leaf_hash FROM journal.event WHERE position > ? AND position <= ? ORDER BY position",
                (row, number) -> Hash.fromBytes(row.getBytes(1)),
                first,
                first + count);
    }
}
