/** What the customer thinks of it afterwards, and what the company changes. */
@NullMarked
package io.litige.command.aftercare;

import org.jspecify.annotations.NullMarked;
