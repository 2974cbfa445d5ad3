package dev.annals.journal.ledger;

import dev.annals.ledger.Hash;
import dev.annals.ledger.NodeStore;
import dev.annals.ledger.Tile;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Hashes of the tree in {@code ledger.node}, above the leaves, which are where their events are. */
final class PostgresNodes implements NodeStore {
    private final JdbcTemplate jdbc;
    private final LeafSource leaves;

    PostgresNodes(DataSource dataSource, LeafSource leaves) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.leaves = leaves;
    }

    /** @throws NodesMissing when the tile is not whole */
    @Override
    public List<Hash> read(Tile tile) {
        List<Hash> hashes = tile.level() == 0 ? leaves.hashes(tile.first(), tile.width()) : nodes(tile);
        if (hashes.size() != tile.width()) {
            throw new NodesMissing(tile);
        }
        return hashes;
    }

    private List<Hash> nodes(Tile tile) {
        return jdbc.query(
                "SELECT hash FROM ledger.node WHERE level = ? AND index >= ? AND index < ? ORDER BY index",
                (row, number) -> Hash.fromBytes(row.getBytes(1)),
                tile.level(),
                tile.first(),
                tile.first() + tile.width());
    }

    /** Those of level 0 are kept already. */
    @Override
    public void append(int level, long first, List<Hash> hashes) {
        if (level == 0) {
            return;
        }
        byte[][] bytes = hashes.stream().map(Hash::bytes).toArray(byte[][]::new);
        try {
            jdbc.update(
                    "INSERT INTO ledger.node (level, index, hash)"
                            + " SELECT ?, ? + number - 1, hash FROM unnest(?) WITH ORDINALITY AS n (hash, number)",
                    statement -> {
                        statement.setInt(1, level);
                        statement.setLong(2, first);
                        statement.setArray(3, statement.getConnection().createArrayOf("bytea", bytes));
                    });
        } catch (DuplicateKeyException e) {
            throw new NodesMissing(e);
        }
    }
}
