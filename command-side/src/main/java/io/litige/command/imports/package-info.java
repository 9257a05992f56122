/** Takes files of disputes in: spools them, maps each line to a command, and accounts for every line exactly once. */
@NullMarked
package io.litige.command.imports;

import org.jspecify.annotations.NullMarked;
