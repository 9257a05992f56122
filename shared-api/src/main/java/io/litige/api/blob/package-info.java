/** Where file contents lie: the port both sides use; the command side writes, the query side reads. */
@NullMarked
package io.litige.api.blob;

import org.jspecify.annotations.NullMarked;
