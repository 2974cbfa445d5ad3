package dev.annals.benchmarks;

import dev.annals.journal.ledger.LeafSource;
import dev.annals.ledger.Hash;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Leaves of no events, in rows that are as wide as those of the journal. */
final class SyntheticLeaves implements LeafSource {
    private final DataSource dataSource;

    private SyntheticLeaves(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    static SyntheticLeaves fill(BenchmarkDatabase database, int count) throws SQLException {
        database.execute("""
                CREATE TABLE synthetic_leaf (position bigint PRIMARY KEY, texts text NOT NULL, leaf_hash bytea NOT NULL);
                INSERT INTO synthetic_leaf
                SELECT n, repeat('a call, a reason ', 36), sha256(int8send(n)) FROM generate_series(1, %d) AS n;
                ANALYZE synthetic_leaf
                """.formatted(count));
        return new SyntheticLeaves(database.pool());
    }

    @Override
    public List<Leaf> after(long position, int limit) {
        throw new UnsupportedOperationException("there are no events");
    }

    @Override
    public List<Hash> hashes(long first, int count) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT leaf_hash FROM synthetic_leaf"
                        + " WHERE position > ? AND position <= ? ORDER BY position")) {
            select.setLong(1, first);
            select.setLong(2, first + count);
            List<Hash> hashes = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    hashes.add(Hash.fromBytes(rows.getBytes(1)));
                }
            }
            return hashes;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
