/** Who answers for a dispute. */
@NullMarked
package io.litige.command.assignment;

import org.jspecify.annotations.NullMarked;
