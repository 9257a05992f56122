/** How often disputes come back, and which causes weigh most: facts per ground, counted in the database. */
@NullMarked
package io.litige.query.recurrence;

import org.jspecify.annotations.NullMarked;
