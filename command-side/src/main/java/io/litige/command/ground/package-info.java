/** What a customer complains of: grounds that come, go and change. */
@NullMarked
package io.litige.command.ground;

import org.jspecify.annotations.NullMarked;
