/** What the customer is in law. */
@NullMarked
package io.litige.command.customer;

import org.jspecify.annotations.NullMarked;
