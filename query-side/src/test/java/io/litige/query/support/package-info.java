/** What the tests of all views share: a real database, a real processor, and disputes to tell. */
@NullMarked
package io.litige.query.support;

import org.jspecify.annotations.NullMarked;
