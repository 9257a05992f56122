/** Exports as bundles that prove themselves: asked for by an event, made by a job, verified, sealed, taken once ready. */
@NullMarked
package io.litige.app.export;

import org.jspecify.annotations.NullMarked;
