/** The parts of the face of a dispute, a word each. */
@NullMarked
package io.litige.api.query.face;

import org.jspecify.annotations.NullMarked;
