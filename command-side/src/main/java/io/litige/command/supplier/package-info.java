/** Suppliers a ground goes back to, and what is got back from them. */
@NullMarked
package io.litige.command.supplier;

import org.jspecify.annotations.NullMarked;
