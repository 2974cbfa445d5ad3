package dev.annals.ledger;

import java.util.List;

/**
 * That a leaf is in a tree: the hashes beside the way from the leaf up to the root.
 *
 * @param index the leaf's place, from 0
 * @param size leaves of the tree
 * @param hashes the leaf's sibling first
 */
public record InclusionProof(long index, long size, List<Hash> hashes) {
    public InclusionProof {
        hashes = List.copyOf(hashes);
    }

    /** RFC 9162, section 2.1.3.2. */
    public boolean proves(Hash leaf, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : hashes) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hash.ofNode(sibling, hash);
                // The last node of a height without a right neighbour goes up as it is.
                int alone = Long.numberOfTrailingZeros(node);
                node >>>= alone;
                last >>>= alone;
            } else {
                hash = Hash.ofNode(hash, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
