/** Which fees were charged on which orders, over all disputes: none is charged twice (requirement 63). */
@NullMarked
package io.litige.command.fee;

import org.jspecify.annotations.NullMarked;
