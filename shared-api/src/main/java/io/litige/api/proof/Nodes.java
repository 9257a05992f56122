package io.litige.api.proof;

/** The complete subtrees of a log. */
@FunctionalInterface
public interface Nodes {
    /**
     * Hash of the {@code index}-th subtree of {@code 2^level} leaves; all of them are there.
     *
     * @param level 0 for leaves
     */
    Hash node(int level, long index);
}
