/** Time targets: what runs, what waiting makes stand still, and what was missed. */
@NullMarked
package io.litige.command.clock;

import org.jspecify.annotations.NullMarked;
