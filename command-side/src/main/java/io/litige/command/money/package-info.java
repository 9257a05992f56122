/** Contested amounts per invoice line: settled, reopened, kept from collection and released to it (requirements 75 and 76). */
@NullMarked
package io.litige.command.money;

import org.jspecify.annotations.NullMarked;
