/** What belongs to the customer and is with us or somebody we sent (requirement 62). */
@NullMarked
package io.litige.command.custody;

import org.jspecify.annotations.NullMarked;
