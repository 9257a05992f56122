/** Deadlines against a real PostgreSQL. */
@NullMarked
package io.litige.command.promise;

import org.jspecify.annotations.NullMarked;
