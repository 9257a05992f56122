/** What every view needs: folding a batch of events, telling how fresh it is, asking over the query bus. */
@NullMarked
package io.litige.query.projection;

import org.jspecify.annotations.NullMarked;
