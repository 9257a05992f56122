/** What the company decided about its letters: who releases them, what they say, where answers go. */
@NullMarked
package io.litige.command.correspondence;

import org.jspecify.annotations.NullMarked;
