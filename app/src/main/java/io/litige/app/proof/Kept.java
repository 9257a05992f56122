package io.litige.app.proof;

import java.time.Instant;

/**
 * A checkpoint that lies in a bucket under Object Lock.
 *
 * @param size of the log
 * @param keptAt when it was put there
 * @param until nobody can remove or change it before
 * @param mode whether the store's administrator can
 */
record Kept(long size, Instant keptAt, Instant until, LockMode mode) {}
