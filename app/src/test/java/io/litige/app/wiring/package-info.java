@NullMarked
package io.litige.app.wiring;

import org.jspecify.annotations.NullMarked;
