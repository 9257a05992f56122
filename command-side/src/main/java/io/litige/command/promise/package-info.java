/** Dated commitments to the customer, and the deadline that states when one is broken. */
@NullMarked
package io.litige.command.promise;

import org.jspecify.annotations.NullMarked;
