/** Every wish a caller can have of a dispute. One sealed family per topic, all under DisputeCommand. */
@NullMarked
package io.litige.api.command;

import org.jspecify.annotations.NullMarked;
