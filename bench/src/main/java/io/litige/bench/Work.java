package io.litige.bench;

/** One piece of work, done over and over by each client. */
@FunctionalInterface
interface Work {
    /**
     * @param client from 0; clients run at the same time, each on a thread of its own
     */
    void once(int client) throws Exception;
}
