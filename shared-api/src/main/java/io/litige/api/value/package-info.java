/** Values that commands, events and queries share: ids, money, codes, protected text. */
@NullMarked
package io.litige.api.value;

import org.jspecify.annotations.NullMarked;
