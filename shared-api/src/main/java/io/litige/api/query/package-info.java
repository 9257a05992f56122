/** Every question the read side answers, and its answers. */
@NullMarked
package io.litige.api.query;

import org.jspecify.annotations.NullMarked;
