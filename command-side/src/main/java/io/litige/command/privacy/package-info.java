/** What is done for the persons a dispute is about: hiding contents, destroying texts. */
@NullMarked
package io.litige.command.privacy;

import org.jspecify.annotations.NullMarked;
