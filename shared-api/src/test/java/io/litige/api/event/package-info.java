/** The stored form of events, kept for ever. */
@NullMarked
package io.litige.api.event;

import org.jspecify.annotations.NullMarked;
