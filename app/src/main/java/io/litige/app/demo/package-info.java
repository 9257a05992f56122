/** A company with a past: disputes of invented customers, lived through real commands, with the answers known beforehand. */
@NullMarked
package io.litige.app.demo;

import org.jspecify.annotations.NullMarked;
