/** Offers within mandates, approvals above them, agreement and remedies. */
@NullMarked
package io.litige.command.negotiation;

import org.jspecify.annotations.NullMarked;
