package dev.annals.ledger;

import java.util.List;

/**
 * That a tree only grew: the leaves of the smaller are the first ones of the larger.
 *
 * @param from size of the smaller tree
 * @param to size of the larger tree
 * @param hashes in the order of RFC 9162
 */
public record ConsistencyProof(long from, long to, List<Hash> hashes) {
    public ConsistencyProof {
        hashes = List.copyOf(hashes);
    }

    /** RFC 9162, section 2.1.4.2. Nothing is to be learnt about an empty tree, so no proof begins there. */
    public boolean proves(Hash fromRoot, Hash toRoot) {
        if (from <= 0 || from > to) {
            return false;
        }
        if (from == to) {
            return hashes.isEmpty() && fromRoot.equals(toRoot);
        }
        boolean complete = Long.bitCount(from) == 1;
        if (hashes.isEmpty() && !complete) {
            return false;
        }
        Hash first = complete ? fromRoot : hashes.getFirst();
        return goUp(first, complete ? hashes : hashes.subList(1, hashes.size()), fromRoot, toRoot);
    }

    private boolean goUp(Hash first, List<Hash> beside, Hash fromRoot, Hash toRoot) {
        int shared = Long.numberOfTrailingZeros(from);
        long node = (from - 1) >>> shared;
        long last = (to - 1) >>> shared;
        Hash smaller = first;
        Hash larger = first;
        for (Hash sibling : beside) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                smaller = Hash.ofNode(sibling, smaller);
                larger = Hash.ofNode(sibling, larger);
                int alone = Long.numberOfTrailingZeros(node);
                node >>>= alone;
                last >>>= alone;
            } else {
                larger = Hash.ofNode(larger, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && smaller.equals(fromRoot) && larger.equals(toRoot);
    }
}
