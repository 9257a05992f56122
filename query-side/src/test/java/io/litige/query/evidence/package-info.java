/** Tests of what the package of the same name promises. */
@NullMarked
package io.litige.query.evidence;

import org.jspecify.annotations.NullMarked;
