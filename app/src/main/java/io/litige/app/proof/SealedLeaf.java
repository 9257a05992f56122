package io.litige.app.proof;

import java.util.UUID;

/**
 * Where an event is sealed.
 *
 * @param index of its leaf
 * @param position where it stood in the record then
 */
record SealedLeaf(long index, long position, RawEvent.Place place, UUID event) {}
