package dev.annals.journal.ledger;

import dev.annals.journal.ledger.Flaws.FoundBy;
import dev.annals.journal.ledger.LeafSource.Leaf;
import dev.annals.ledger.Check;
import dev.annals.ledger.Hash;
import dev.annals.ledger.MalformedException;
import dev.annals.ledger.MerkleTree;
import dev.annals.ledger.NodeStore;
import dev.annals.ledger.TreeProofs;
import dev.annals.ledger.Verdict.Flaw;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tree over the leaves, grown by windows behind the journal. Each window is one transaction that holds the tree's
 * row, so that several processes may grow it.
 */
public final class LedgerTree {
    private static final int WINDOW = 2_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final LeafSource leaves;
    private final PostgresNodes nodes;
    private final Flaws flaws;
    private final int window;

    public LedgerTree(DataSource dataSource, LeafSource leaves, Clock clock) {
        this(dataSource, leaves, clock, WINDOW);
    }

    /** @param window how many leaves a transaction adds at most */
    LedgerTree(DataSource dataSource, LeafSource leaves, Clock clock, int window) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        this.leaves = leaves;
        this.nodes = new PostgresNodes(dataSource, leaves);
        this.flaws = new Flaws(dataSource, clock);
        this.window = window;
    }

    public TreeState state() {
        return new TreeState(size("SELECT size FROM ledger.tree"), flaws.current());
    }

    /** The hashes of the tree; reading throws {@link NodesMissing} where it was tampered with. */
    public NodeStore nodes() {
        return nodes;
    }

    public TreeProofs proofs() {
        return new TreeProofs(nodes);
    }

    /** Adds the next window; answers whether there may be more. */
    public boolean grow() {
        try {
            return Boolean.TRUE.equals(transactions.execute(transaction -> growFrom(lock())));
        } catch (NodesMissing tampered) {
            flaws.found(FoundBy.GROWING, new Flaw(Check.GROWTH, state().size()));
            return false;
        }
    }

    private boolean growFrom(long size) {
        if (size > 0 && leaves.hashes(size - 1, 1).isEmpty()) {
            flaws.found(FoundBy.GROWING, new Flaw(Check.ORDER, size));
            return false;
        }
        MerkleTree tree = MerkleTree.open(nodes, size);
        if (!isAsLeft(tree.root())) {
            // What was changed among the leaves must not get into hashes above them, which are never mended.
            flaws.found(FoundBy.GROWING, new Flaw(Check.GROWTH, size));
            return false;
        }
        List<Leaf> next = leaves.after(size, window);
        List<Hash> sound = sound(next, size);
        Flaw flaw = sound.size() < next.size() ? flawOf(next.get(sound.size()), size + sound.size() + 1) : null;
        if (!sound.isEmpty()) {
            tree.append(sound);
            jdbc.update(
                    "UPDATE ledger.tree SET size = ?, root = ?",
                    tree.size(),
                    tree.root().bytes());
        }
        flaws.found(FoundBy.GROWING, flaw);
        return flaw == null && next.size() == window;
    }

    /** Whether the tree has the root that it had when it was grown last. */
    boolean isAsLeft(Hash root) {
        return root.equals(Hash.fromBytes(
                Objects.requireNonNull(jdbc.queryForObject("SELECT root FROM ledger.tree", byte[].class))));
    }

    /** The leaves up to the first event that is not what its leaf says, or not where it should be. */
    private static List<Hash> sound(List<Leaf> leaves, long size) {
        List<Hash> sound = new ArrayList<>(leaves.size());
        for (Leaf leaf : leaves) {
            if (leaf.event().position() != size + sound.size() + 1 || !isOf(leaf)) {
                break;
            }
            sound.add(leaf.kept());
        }
        return sound;
    }

    private static boolean isOf(Leaf leaf) {
        try {
            return leaf.event().leaf().hash().equals(leaf.kept());
        } catch (MalformedException | ArithmeticException noEntry) {
            return false;
        }
    }

    private static Flaw flawOf(Leaf leaf, long position) {
        return new Flaw(leaf.event().position() == position ? Check.EVENT : Check.ORDER, position);
    }

    /** The size, which nobody else changes before the transaction ends. */
    long lock() {
        return size("SELECT size FROM ledger.tree FOR UPDATE");
    }

    TransactionTemplate transactions() {
        return transactions;
    }

    void signingFound(@Nullable Flaw flaw) {
        flaws.found(FoundBy.SIGNING, flaw);
    }

    private long size(String sql) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class));
    }
}
