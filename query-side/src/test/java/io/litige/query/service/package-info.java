/** Tests of service by team, on a real database. */
@NullMarked
package io.litige.query.service;

import org.jspecify.annotations.NullMarked;
