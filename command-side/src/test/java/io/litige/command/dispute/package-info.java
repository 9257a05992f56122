/** Commands driven through the real aggregate, with time and callers in hand. */
@NullMarked
package io.litige.command.dispute;

import org.jspecify.annotations.NullMarked;
