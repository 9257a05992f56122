/** The notary: seals every event of the record in a log whose proofs anybody can check, and compares the two for ever. */
@NullMarked
package io.litige.app.proof;

import org.jspecify.annotations.NullMarked;
