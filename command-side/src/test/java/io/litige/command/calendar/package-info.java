/** Working time on real French calendars. */
@NullMarked
package io.litige.command.calendar;

import org.jspecify.annotations.NullMarked;
