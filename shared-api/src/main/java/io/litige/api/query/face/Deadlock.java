package io.litige.api.query.face;

import io.litige.api.value.DeadlockCause;
import java.time.Instant;

/**
 * Neither side moved for long; somebody who is not involved is to look at it.
 *
 * @param since when one of them last moved
 */
public record Deadlock(DeadlockCause cause, Instant since, int exchanges, String policyVersion, Instant at) {}
