/** Consumer mediation beside a dispute's own phases: admissibility, answers, term and end. */
@NullMarked
package io.litige.command.mediation;

import org.jspecify.annotations.NullMarked;
