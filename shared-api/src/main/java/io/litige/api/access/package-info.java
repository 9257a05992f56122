/** Who may do what on which dispute, decided in one pure function. */
@NullMarked
package io.litige.api.access;

import org.jspecify.annotations.NullMarked;
