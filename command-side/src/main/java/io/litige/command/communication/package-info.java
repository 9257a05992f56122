/** What was said and written, and corrections of what was recorded. */
@NullMarked
package io.litige.command.communication;

import org.jspecify.annotations.NullMarked;
