/** Work handed out: what needs both the queue and the command side. */
@NullMarked
package io.litige.app.desk;

import org.jspecify.annotations.NullMarked;
