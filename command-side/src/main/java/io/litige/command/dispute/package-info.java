/** The aggregate: who may do what, when, on which version; then the topic decides. */
@NullMarked
package io.litige.command.dispute;

import org.jspecify.annotations.NullMarked;
