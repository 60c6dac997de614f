package org.shifan.decisions.bundle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shifan.decisions.ledger.Merkle;

/** The complete subtrees over some leaves. */
final class Nodes implements Merkle.NodeReader {
    private final Map<String, byte[]> nodes = new HashMap<>();

    Nodes(List<byte[]> leaves) {
        Merkle.nodesCompletedBy(0, leaves, this)
                .forEach(node -> nodes.put(node.level() + "/" + node.index(), node.hash()));
    }

    @Override
    public byte[] node(int level, long index) {
        var hash = nodes.get(level + "/" + index);
        if (hash == null) {
            throw new AssertionError("not complete: " + level + "/" + index);
        }
        return hash;
    }
}
