/** What happens outside of the record when texts are destroyed. */
@NullMarked
package io.litige.app.privacy;

import org.jspecify.annotations.NullMarked;
