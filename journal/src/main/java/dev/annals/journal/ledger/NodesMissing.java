package dev.annals.journal.ledger;

import dev.annals.ledger.Tile;

/** Hashes that the tree has by its size are not there, or not as they follow: somebody removed or put some. */
public final class NodesMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NodesMissing(Tile tile) {
        super(tile.path() + " is not whole");
    }

    NodesMissing(Throwable cause) {
        super("hashes are there that were never kept", cause);
    }
}
