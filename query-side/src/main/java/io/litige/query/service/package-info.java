/** How quickly and how well customers are answered, by team and never by person (requirement 31). */
@NullMarked
package io.litige.query.service;

import org.jspecify.annotations.NullMarked;
