/** Tests of what the package of the same name promises. */
@NullMarked
package io.litige.query.legal;

import org.jspecify.annotations.NullMarked;
