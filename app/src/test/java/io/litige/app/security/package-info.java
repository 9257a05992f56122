/** Tests of the package of the same name. */
@NullMarked
package io.litige.app.security;

import org.jspecify.annotations.NullMarked;
