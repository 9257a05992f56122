/** Measurements: what Litige does, as a ratio to the least that could do the same work. */
@NullMarked
package io.litige.bench;

import org.jspecify.annotations.NullMarked;
