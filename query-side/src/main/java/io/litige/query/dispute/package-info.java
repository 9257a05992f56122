/** The face of one dispute: everything about it in one answer, with what the caller may do next. */
@NullMarked
package io.litige.query.dispute;

import org.jspecify.annotations.NullMarked;
