/** What a topic may know of the others and of the command in hand, so that topics never import each other. */
@NullMarked
package io.litige.command.facts;

import org.jspecify.annotations.NullMarked;
