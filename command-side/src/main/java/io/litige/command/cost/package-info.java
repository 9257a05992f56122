/** What a dispute costs while it goes on: money, time and extra effort (requirements 67, 80 and 81). */
@NullMarked
package io.litige.command.cost;

import org.jspecify.annotations.NullMarked;
