/** What ours is measured against: the least that could do the same work, on the same PostgreSQL. */
@NullMarked
package io.litige.bench.control;

import org.jspecify.annotations.NullMarked;
