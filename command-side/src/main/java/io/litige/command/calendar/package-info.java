/** Working time of the company: which instants count, and where a number of working days ends. */
@NullMarked
package io.litige.command.calendar;

import org.jspecify.annotations.NullMarked;
