/** What legal staff do with a dispute. */
@NullMarked
package io.litige.command.legal;

import org.jspecify.annotations.NullMarked;
