/** Levels by policy. */
@NullMarked
package io.litige.command.severity;

import org.jspecify.annotations.NullMarked;
