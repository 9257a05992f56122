/** How serious a dispute is, under a versioned policy. */
@NullMarked
package io.litige.command.severity;

import org.jspecify.annotations.NullMarked;
