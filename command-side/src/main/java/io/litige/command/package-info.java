/** The side that decides: one topic per package, one aggregate over all of them. */
@NullMarked
package io.litige.command;

import org.jspecify.annotations.NullMarked;
