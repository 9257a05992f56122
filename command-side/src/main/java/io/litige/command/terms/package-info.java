/** Terms and policies that were in force, and notices of their changes. */
@NullMarked
package io.litige.command.terms;

import org.jspecify.annotations.NullMarked;
