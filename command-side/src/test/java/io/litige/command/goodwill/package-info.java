/** Tests of the account of what was given away, on a real database. */
@NullMarked
package io.litige.command.goodwill;

import org.jspecify.annotations.NullMarked;
