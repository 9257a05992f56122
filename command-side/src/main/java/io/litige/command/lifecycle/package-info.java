/** How a dispute begins, moves and ends. */
@NullMarked
package io.litige.command.lifecycle;

import org.jspecify.annotations.NullMarked;
