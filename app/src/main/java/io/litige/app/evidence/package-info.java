/** Contents of evidence: sealed where they lie, compared with what was stored, in quarantine until they are found clean. */
@NullMarked
package io.litige.app.evidence;

import org.jspecify.annotations.NullMarked;
