/** What an operator does to a running process. */
@NullMarked
package io.litige.app.ops;

import org.jspecify.annotations.NullMarked;
