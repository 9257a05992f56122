/** The whole product in the hands of a test: started in this process or in one of its own, and called over HTTP. */
@NullMarked
package io.litige.app.product;

import org.jspecify.annotations.NullMarked;
