/** The export of one dispute for a court, a mediator or the person concerned: complete, checkable, the same each time. */
@NullMarked
package io.litige.query.legal;

import org.jspecify.annotations.NullMarked;
