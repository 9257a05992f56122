/** The product as its users meet it: own processes, reached by HTTP only. */
@NullMarked
package io.litige.app.journey;

import org.jspecify.annotations.NullMarked;
