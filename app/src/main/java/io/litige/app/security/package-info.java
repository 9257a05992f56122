/** Who is calling: tokens, roles, teams and mandates, and what a process refuses to start with. */
@NullMarked
package io.litige.app.security;

import org.jspecify.annotations.NullMarked;
