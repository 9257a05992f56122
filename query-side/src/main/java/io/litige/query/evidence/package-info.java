/** The pieces of evidence of one dispute: their list and their content. */
@NullMarked
package io.litige.query.evidence;

import org.jspecify.annotations.NullMarked;
