/** How a process is put together: database, event store, serializers, keys, processors; the only place that knows all of Axon. */
@NullMarked
package io.litige.app.wiring;

import org.jspecify.annotations.NullMarked;
