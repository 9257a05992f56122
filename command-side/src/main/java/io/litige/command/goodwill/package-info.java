/** The account of what was given away, over all disputes: reserved before an act, confirmed by the record. */
@NullMarked
package io.litige.command.goodwill;

import org.jspecify.annotations.NullMarked;
