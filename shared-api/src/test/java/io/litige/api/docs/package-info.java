/** Pages under {@code docs/} that must agree with the contract. */
@NullMarked
package io.litige.api.docs;

import org.jspecify.annotations.NullMarked;
