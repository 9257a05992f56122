/** What an operator does, tried on running processes. */
@NullMarked
package io.litige.app.ops;

import org.jspecify.annotations.NullMarked;
