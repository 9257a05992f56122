/** What happens outside of the record when texts are destroyed, and who has read what. */
@NullMarked
package io.litige.app.privacy;

import org.jspecify.annotations.NullMarked;
