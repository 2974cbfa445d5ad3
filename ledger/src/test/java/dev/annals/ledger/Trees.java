package dev.annals.ledger;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.LongStream;

/** Leaves to plant, and the definition of the tree read aloud. */
final class Trees {
    private Trees() {}

    static List<Hash> leaves(long count) {
        return LongStream.range(0, count).mapToObj(Trees::leaf).toList();
    }

    static Hash leaf(long index) {
        return Hash.ofLeaf(ByteBuffer.allocate(Long.BYTES).putLong(index).array());
    }

    /** RFC 9162, section 2.1.1, word for word. */
    static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.OF_NOTHING;
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = 1;
        while (2 * k < leaves.size()) {
            k *= 2;
        }
        return Hash.ofNode(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    static NodesInMemory grown(List<Hash> leaves) {
        NodesInMemory nodes = new NodesInMemory();
        MerkleTree.open(nodes, 0).append(leaves);
        return nodes;
    }
}
