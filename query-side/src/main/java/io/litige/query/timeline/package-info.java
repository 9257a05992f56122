/** The dispute told in words, event by event, and its state at any point of its past. */
@NullMarked
package io.litige.query.timeline;

import org.jspecify.annotations.NullMarked;
