/** The notary, attacked. */
@NullMarked
package io.litige.app.proof;

import org.jspecify.annotations.NullMarked;
