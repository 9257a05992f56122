/** The description of the HTTP interface, as complete as a generated client needs it. */
@NullMarked
package io.litige.app.openapi;

import org.jspecify.annotations.NullMarked;
