/** Taking a dispute higher, or to somebody who never had to do with it. */
@NullMarked
package io.litige.command.escalation;

import org.jspecify.annotations.NullMarked;
