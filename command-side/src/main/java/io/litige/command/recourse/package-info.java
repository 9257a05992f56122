/** Where a customer can turn beyond the company, and the legal time limits of it: data with days of validity. */
@NullMarked
package io.litige.command.recourse;

import org.jspecify.annotations.NullMarked;
