/** Mediators and time limits as data. */
@NullMarked
package io.litige.command.recourse;

import org.jspecify.annotations.NullMarked;
