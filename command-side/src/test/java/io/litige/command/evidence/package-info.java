/** Which files are taken. */
@NullMarked
package io.litige.command.evidence;

import org.jspecify.annotations.NullMarked;
