package dev.annals.journal.ledger;

import dev.annals.journal.postgres.PostgresLeaves;
import dev.annals.ledger.Hash;
import dev.annals.ledger.SigningKey;
import dev.annals.testing.TestDatabase;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ledger over a journal whose events are put there by SQL, and what an administrator may do to both. */
final class LedgerFixture implements AutoCloseable {
    static final String ORIGIN = "ledger.example/annals";

    final TestDatabase database = TestDatabase.create();
    final PostgresLeaves leaves = new PostgresLeaves(database.dataSource());
    final Checkpoints checkpoints = new Checkpoints(database.dataSource());
    final LedgerTree tree = tree(7);
    final CheckpointSigner signer = new CheckpointSigner(tree, checkpoints, Clock.systemUTC());

    LedgerTree tree(int window) {
        return new LedgerTree(database.dataSource(), leaves, Clock.systemUTC(), window);
    }

    static SigningKey key(String name) {
        return SigningKey.generate(name, new SecureRandom());
    }

    void grow() {
        while (tree.grow()) {
            // Until nothing is left.
        }
    }

    /** More events of one customer. */
    void record(int count) {
        database.execute("""
                INSERT INTO journal.event
                SELECT e.position, e.event_id, e.aggregate_type, e.aggregate_id, e.version, e.name, e.revision,
                       e.recorded_at, e.payload, e.metadata, journal.leaf_hash(e::journal.event)
                  FROM (SELECT last + n AS position, gen_random_uuid() AS event_id, 'customer' AS aggregate_type,
                               '00000000-0000-7000-8000-000000000001'::uuid AS aggregate_id, last + n AS version,
                               'customer.graded' AS name, 1 AS revision, now() AS recorded_at,
                               '{"grade":"等级' || last + n || '"}' AS payload, '{"actor":"system"}' AS metadata,
                               NULL::bytea AS leaf_hash
                          FROM (SELECT coalesce(max(position), 0) AS last FROM journal.event) AS head,
                               generate_series(1, %d) AS n) AS e
                """.formatted(count));
    }

    /** What whoever administers the database can do to the journal. */
    void tamper(String sql) {
        database.execute("ALTER TABLE journal.event DISABLE TRIGGER ALL; ALTER TABLE ledger.node DISABLE TRIGGER ALL; "
                + sql + "; ALTER TABLE journal.event ENABLE ALWAYS TRIGGER event_is_append_only;"
                + " ALTER TABLE ledger.node ENABLE ALWAYS TRIGGER node_is_append_only");
    }

    List<Hash> hashes() {
        return JdbcClient.create(database.dataSource())
                .sql("SELECT leaf_hash FROM journal.event ORDER BY position")
                .query((row, number) -> Hash.fromBytes(row.getBytes(1)))
                .list();
    }

    /** RFC 9162, section 2.1.1, word for word. */
    static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.OF_NOTHING;
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        return Hash.ofNode(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    @Override
    public void close() {
        database.close();
    }
}
