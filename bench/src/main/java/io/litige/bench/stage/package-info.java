/** What is set up to be measured: a PostgreSQL of our own, the product on it, disputes and callers. */
@NullMarked
package io.litige.bench.stage;

import org.jspecify.annotations.NullMarked;
