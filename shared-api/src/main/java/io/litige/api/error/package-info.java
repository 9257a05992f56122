/** Refusals: a code and the facts that explain it. */
@NullMarked
package io.litige.api.error;

import org.jspecify.annotations.NullMarked;
