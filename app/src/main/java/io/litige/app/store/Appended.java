package io.litige.app.store;

import java.time.Duration;
import java.util.Set;

/**
 * What became of one batch.
 *
 * @param refused places in it that met another writer's events: nothing of them was written
 * @param present places in it that had been written before, by a call whose answer was lost
 * @param waited for the lock all writers share
 * @param wrote time in the database with the lock
 */
record Appended(Set<Integer> refused, Set<Integer> present, Duration waited, Duration wrote) {}
