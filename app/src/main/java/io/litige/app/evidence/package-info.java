/** What the malware scanner says of files, and the quarantine of those it did not find clean. */
@NullMarked
package io.litige.app.evidence;

import org.jspecify.annotations.NullMarked;
