/** The side that answers: views folded from events, one topic per package. */
@NullMarked
package io.litige.query;

import org.jspecify.annotations.NullMarked;
