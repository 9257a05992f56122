/** The only runnable: what a process contains, and how it is wired. */
@NullMarked
package io.litige.app;

import org.jspecify.annotations.NullMarked;
