/** From an HTTP request to a command and back. */
@NullMarked
package io.litige.command.dispatch;

import org.jspecify.annotations.NullMarked;
