/** Texts that leave the house, who releases them, and whether the customer feels understood. */
@NullMarked
package io.litige.command.message;

import org.jspecify.annotations.NullMarked;
