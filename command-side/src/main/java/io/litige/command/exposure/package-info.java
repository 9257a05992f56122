/** What is said of a dispute in public, what is threatened, and the crisis it can become. */
@NullMarked
package io.litige.command.exposure;

import org.jspecify.annotations.NullMarked;
