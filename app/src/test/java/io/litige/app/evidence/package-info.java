/** Contents of evidence, sealed where they lie. */
@NullMarked
package io.litige.app.evidence;

import org.jspecify.annotations.NullMarked;
