/**
 * The published format of the proof log: hashing, tiles, signed checkpoints, leaves, heads and proofs (docs/proof.md). Pure
 * Java that knows nothing of the rest, so that whoever verifies can take it away alone.
 */
@NullMarked
package io.litige.api.proof;

import org.jspecify.annotations.NullMarked;
