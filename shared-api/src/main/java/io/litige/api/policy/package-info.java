/** What the company decided in advance and both sides need to know. */
@NullMarked
package io.litige.api.policy;

import org.jspecify.annotations.NullMarked;
