@NullMarked
package io.litige.command.fee;

import org.jspecify.annotations.NullMarked;
