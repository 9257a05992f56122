/** Tests of what the company decided in advance. */
@NullMarked
package io.litige.command.policy;

import org.jspecify.annotations.NullMarked;
