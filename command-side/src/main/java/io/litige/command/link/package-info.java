/** Disputes that become one, or come out of one, each knowing of the other. */
@NullMarked
package io.litige.command.link;

import org.jspecify.annotations.NullMarked;
