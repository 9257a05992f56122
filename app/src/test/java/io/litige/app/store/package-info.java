/** Rules of the record that need no database. */
@NullMarked
package io.litige.app.store;

import org.jspecify.annotations.NullMarked;
