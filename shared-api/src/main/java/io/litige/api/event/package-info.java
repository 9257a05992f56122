/** Every fact a dispute can state. One sealed family per topic, all under DisputeEvent; stored under stable names. */
@NullMarked
package io.litige.api.event;

import org.jspecify.annotations.NullMarked;
