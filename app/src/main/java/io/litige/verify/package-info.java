/** The verifier that is given out as one file; the product runs the same before it hands out an export. */
@NullMarked
package io.litige.verify;

import org.jspecify.annotations.NullMarked;
