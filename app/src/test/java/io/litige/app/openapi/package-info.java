/** Tests of the package of the same name. */
@NullMarked
package io.litige.app.openapi;

import org.jspecify.annotations.NullMarked;
