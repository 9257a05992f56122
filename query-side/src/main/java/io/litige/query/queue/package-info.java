/** What is to be done next: ranked lines per team and per agent, each with the reasons for its place. */
@NullMarked
package io.litige.query.queue;

import org.jspecify.annotations.NullMarked;
