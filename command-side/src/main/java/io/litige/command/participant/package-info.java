/** Who takes part in a dispute because somebody named them. */
@NullMarked
package io.litige.command.participant;

import org.jspecify.annotations.NullMarked;
