/** How anything is measured: rounds, clients, percentiles; knows nothing of disputes. */
@NullMarked
package io.litige.bench.measure;

import org.jspecify.annotations.NullMarked;
