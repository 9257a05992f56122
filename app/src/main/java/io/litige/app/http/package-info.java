/** The HTTP door: who calls, under which request id, in what form bodies are accepted and how refusals are told. */
@NullMarked
package io.litige.app.http;

import org.jspecify.annotations.NullMarked;
