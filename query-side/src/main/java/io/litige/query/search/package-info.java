/** Finding disputes one may see. */
@NullMarked
package io.litige.query.search;

import org.jspecify.annotations.NullMarked;
