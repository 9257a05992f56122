/** What the company can learn from a dispute. */
@NullMarked
package io.litige.command.learning;

import org.jspecify.annotations.NullMarked;
