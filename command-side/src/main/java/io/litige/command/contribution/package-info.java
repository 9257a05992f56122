/** What other departments know, asked for with a time of its own. */
@NullMarked
package io.litige.command.contribution;

import org.jspecify.annotations.NullMarked;
