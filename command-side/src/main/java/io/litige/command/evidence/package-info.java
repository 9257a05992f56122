/** Pieces that prove facts: accepted by content, never by name. */
@NullMarked
package io.litige.command.evidence;

import org.jspecify.annotations.NullMarked;
