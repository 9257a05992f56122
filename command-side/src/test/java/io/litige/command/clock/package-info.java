/** Time targets, pauses and the deadline on a real database. */
@NullMarked
package io.litige.command.clock;

import org.jspecify.annotations.NullMarked;
