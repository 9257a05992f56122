package io.litige.bench.measure;

/** One piece of work, done over and over by each client. */
@FunctionalInterface
public interface Work {
    /**
     * @param client from 0; clients run at the same time, each on a thread of its own
     */
    void once(int client) throws Exception;

    /** What must be there before a round and is not part of it. */
    default void prepare() throws Exception {}
}
