/** The rules values keep. */
@NullMarked
package io.litige.api.value;

import org.jspecify.annotations.NullMarked;
