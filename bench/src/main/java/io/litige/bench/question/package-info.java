/** What can be asked: one class per question, one row per line of the answer. */
@NullMarked
package io.litige.bench.question;

import org.jspecify.annotations.NullMarked;
