package io.litige.app.proof;

/**
 * That the log knows a key.
 *
 * @param index of the leaf that admits it
 * @param leaf its bytes
 */
record KeyProof(long index, byte[] leaf) {}
