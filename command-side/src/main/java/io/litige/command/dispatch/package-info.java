/** From an HTTP request to a command and back to an answer. */
@NullMarked
package io.litige.command.dispatch;

import org.jspecify.annotations.NullMarked;
