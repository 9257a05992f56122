/** What the company decided in advance: versioned data, validated at start, of which the version in effect counts. */
@NullMarked
package io.litige.command.policy;

import org.jspecify.annotations.NullMarked;
