/** The event store on PostgreSQL, behind the framework's storage interface: one lock, one statement and one order per append. */
@NullMarked
package io.litige.app.store;

import org.jspecify.annotations.NullMarked;
