/** A witness of logs that another department runs: it needs a directory, a port and nothing else of the product. */
@NullMarked
package io.litige.witness;

import org.jspecify.annotations.NullMarked;
