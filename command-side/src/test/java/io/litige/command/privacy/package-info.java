/** Tests of what is kept how long, on a real database. */
@NullMarked
package io.litige.command.privacy;

import org.jspecify.annotations.NullMarked;
