/** What meets a clock; one rule, so that both sides decide alike. */
@NullMarked
package io.litige.api.clock;

import org.jspecify.annotations.NullMarked;
