/** Fills a database with as many disputes as wanted: real ones lived through once, copied under other names and times. */
@NullMarked
package io.litige.bench.load;

import org.jspecify.annotations.NullMarked;
