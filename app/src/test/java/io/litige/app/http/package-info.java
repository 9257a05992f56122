/** Tests of the package of the same name. */
@NullMarked
package io.litige.app.http;

import org.jspecify.annotations.NullMarked;
