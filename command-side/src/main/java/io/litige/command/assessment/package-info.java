/** What happened and who answers for it: positions, origins, faults. */
@NullMarked
package io.litige.command.assessment;

import org.jspecify.annotations.NullMarked;
