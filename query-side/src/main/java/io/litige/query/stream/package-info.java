/** A dispute's own events, read straight from the store: what the timeline, the evidence and the exports rest on. */
@NullMarked
package io.litige.query.stream;

import org.jspecify.annotations.NullMarked;
