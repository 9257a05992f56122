/** The standard treatment of a dispute, and what departs from it. */
@NullMarked
package io.litige.command.procedure;

import org.jspecify.annotations.NullMarked;
