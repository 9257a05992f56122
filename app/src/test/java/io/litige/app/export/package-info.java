/** Bags larger than memory. */
@NullMarked
package io.litige.app.export;

import org.jspecify.annotations.NullMarked;
