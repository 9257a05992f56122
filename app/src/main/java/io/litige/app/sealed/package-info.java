/** Contents that lie on a disk or in a bucket for nobody but who has their key. */
@NullMarked
package io.litige.app.sealed;

import org.jspecify.annotations.NullMarked;
